"""The addresses of the desk."""

from django.urls import path

from ofrecord.site.desk import exports, uploads

DESK = [
    path("desk/add/", uploads.page, name="add"),
    path("desk/exports/", exports.page, name="exports"),
    path("desk/exports/<int:job>/file/", exports.file, name="file"),
    path("desk/exports/<int:job>/drop/", exports.drop, name="drop"),
]
