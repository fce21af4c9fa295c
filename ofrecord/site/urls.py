"""The addresses of the reading room."""

from django.contrib.auth.views import LogoutView
from django.urls import include, path

from ofrecord.site.comments.urls import COMMENTS
from ofrecord.site.desk.urls import DESK
from ofrecord.site.entrance import Entrance
from ofrecord.site.review.urls import REVIEW
from ofrecord.site.saved.urls import SAVED
from ofrecord.site.views import article, conflicts, events, front, people, plain, search, series

ROOM = [
    path("", front.page, name="front"),
    path("articles/", search.page, name="search"),
    path("articles/<int:version>/", article.page, name="article"),
    path("articles/<int:version>/facts/<str:fact>/", article.fact, name="fact"),
    path("articles/<int:version>/record.json", article.record, name="record"),
    path("articles/<int:version>/changes/", article.changes, name="changes"),
    path("figures/", series.page, name="figures"),
    path("people/", people.index, name="people"),
    path("people/<int:entity>/", people.page, name="person"),
    path("events/", events.page, name="events"),
    path("conflicts/", conflicts.page, name="conflicts"),
]
urlpatterns = [
    path("", include((ROOM, "room"))),
    path("", include((COMMENTS, "comments"))),
    path("", include((REVIEW, "review"))),
    path("", include((SAVED, "saved"))),
    path("", include((DESK, "desk"))),
    path("robots.txt", plain.robots, name="robots"),
    path("favicon.ico", plain.icon, name="icon"),
    path("api/v1/", include("ofrecord.api.urls")),
    path("accounts/login/", Entrance.as_view(), name="login"),
    path("accounts/logout/", LogoutView.as_view(), name="logout"),
]
handler400 = "ofrecord.site.views.plain.bad_request"
