"""The log-in, with few tries: a name or a network that fails too often waits."""

from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView
from django.http import HttpRequest, HttpResponse

from ofrecord.site.comments.writing.guard import network_of
from ofrecord.tally import Tally

A_WHILE = 300.0  # seconds in which failures are counted
OF_A_NAME, OF_A_NETWORK = 5, 20  # failures within that time
FAILURES = Tally(A_WHILE)


class Entrance(LoginView):
    """Django's log-in behind a limit of tries."""

    template_name = "site/login.html"

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """Check name and password, unless this name or network has failed too often."""
        name, network = self._keys()
        if FAILURES.count(name) >= OF_A_NAME or FAILURES.count(network) >= OF_A_NETWORK:
            context = self.get_context_data(form=AuthenticationForm(request), is_too_often=True)
            return self.render_to_response(context, status=429, headers={"Retry-After": str(int(FAILURES.left()) + 1)})
        return super().post(request, *args, **kwargs)

    def form_invalid(self, form: AuthenticationForm) -> HttpResponse:
        """Remember the failure."""
        for key in self._keys():
            FAILURES.note(key)
        return super().form_invalid(form)

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        """In."""
        FAILURES.forget(self._keys()[0])
        return super().form_valid(form)

    def _keys(self) -> tuple[str, str]:
        return f"name:{self.request.POST.get('username', '').casefold()[:150]}", f"network:{network_of(self.request)}"
