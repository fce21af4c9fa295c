"""The addresses of the review desk."""

from django.urls import path

from ofrecord.site.review import views

REVIEW = [
    path("desk/review/", views.queue, name="queue"),
    path("desk/review/<int:version>/", views.facts, name="facts"),
    path("desk/review/<int:version>/decide/", views.decide, name="decide"),
    path("desk/review/<int:version>/missed/", views.missed, name="missed"),
    path("desk/verdicts/<int:verdict>/undo/", views.take_back, name="undo"),
    path("desk/log/", views.log, name="log"),
]
