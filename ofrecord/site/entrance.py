"""The log-in, with few tries: a name or a network that fails too often waits."""

import time
from collections import defaultdict, deque
from threading import Lock

from django.contrib.auth.forms import AuthenticationForm
from django.contrib.auth.views import LoginView
from django.http import HttpRequest, HttpResponse

from ofrecord.site.comments.writing.guard import network_of

A_WHILE = 300.0  # seconds that a failure counts
OF_A_NAME, OF_A_NETWORK = 5, 20  # failures within that time
REMEMBERED = 10_000


class Failures:
    """The failed tries of the last minutes, in this process."""

    def __init__(self) -> None:
        self.times: dict[str, deque[float]] = defaultdict(deque)
        self.lock = Lock()

    def count(self, key: str) -> int:
        """How often this name or network failed lately."""
        with self.lock:
            times = self.times[key]
            while times and time.monotonic() - times[0] > A_WHILE:
                times.popleft()
            return len(times)

    def note(self, *keys: str) -> None:
        """One more failure of each."""
        with self.lock:
            if len(self.times) > REMEMBERED:
                self.times.clear()
            for key in keys:
                self.times[key].append(time.monotonic())

    def forget(self, key: str) -> None:
        """A name that got in starts anew."""
        with self.lock:
            self.times.pop(key, None)


FAILURES = Failures()


class Entrance(LoginView):
    """Django's log-in behind a limit of tries."""

    template_name = "site/login.html"

    def post(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        """Check name and password, unless this name or network has failed too often."""
        name, network = self._keys()
        if FAILURES.count(name) >= OF_A_NAME or FAILURES.count(network) >= OF_A_NETWORK:
            context = self.get_context_data(form=AuthenticationForm(request), is_too_often=True)
            return self.render_to_response(context, status=429, headers={"Retry-After": str(int(A_WHILE))})
        return super().post(request, *args, **kwargs)

    def form_invalid(self, form: AuthenticationForm) -> HttpResponse:
        """Remember the failure."""
        FAILURES.note(*self._keys())
        return super().form_invalid(form)

    def form_valid(self, form: AuthenticationForm) -> HttpResponse:
        """In."""
        FAILURES.forget(self._keys()[0])
        return super().form_valid(form)

    def _keys(self) -> tuple[str, str]:
        return f"name:{self.request.POST.get('username', '').casefold()[:150]}", f"network:{network_of(self.request)}"
