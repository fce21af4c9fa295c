"""The addresses of saved searches."""

from django.urls import path

from ofrecord.site.saved import views

SAVED = [
    path("saved/", views.listed, name="list"),
    path("saved/keep/", views.keep, name="keep"),
    path("saved/key/", views.new_key, name="key"),
    path("saved/<int:search>/feed/", views.feed, name="feed"),
    path("saved/<int:search>/drop/", views.drop, name="drop"),
]
