"""The addresses of comments."""

from django.urls import path

from ofrecord.site.comments import desk, views
from ofrecord.site.comments.feeds import CommentFeed

COMMENTS = [
    path("articles/<int:version>/comments/", views.page, name="page"),
    path("comments/confirm/<str:token>/", views.confirm, name="confirm"),
    path("comments/withdraw/<str:token>/", views.withdraw, name="withdraw"),
    path("comments/feed/", CommentFeed(), name="feed"),
    path("comments/feed/<int:article>/", CommentFeed(), name="article-feed"),
    path("desk/comments/", desk.queue, name="queue"),
    path("desk/comments/decide/", desk.decide, name="decide"),
    path("desk/comments/close/<int:article>/", desk.close, name="close"),
]
