"""The addresses of the review desk."""

from django.urls import path

from ofrecord.site.review import people, views

REVIEW = [
    path("desk/review/", views.queue, name="queue"),
    path("desk/review/<int:version>/", views.facts, name="facts"),
    path("desk/review/<int:version>/decide/", views.decide, name="decide"),
    path("desk/review/<int:version>/missed/", views.missed, name="missed"),
    path("desk/verdicts/<int:verdict>/undo/", views.take_back, name="undo"),
    path("people/<int:entity>/merge/", people.merge, name="merge"),
    path("people/<int:entity>/part/", people.part, name="part"),
    path("desk/decisions/<int:decision>/undo/", people.undo, name="undo-decision"),
    path("desk/log/", views.log, name="log"),
]
