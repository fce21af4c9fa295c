"""schemathesis asks what nobody would ask: no answer is a server's fault, and each is as the description says."""

from typing import Any

import pytest

EXAMPLES = 12


@pytest.mark.parametrize("group", ["reader", "reviewer"])
def test_no_request_breaks_the_api(room: Any, group: str) -> None:
    schemathesis = pytest.importorskip("schemathesis")
    from django.contrib.auth.models import Group, User
    from django.core.wsgi import get_wsgi_application
    from django.test import override_settings
    from hypothesis import HealthCheck, Phase, given, settings
    from schemathesis.checks import not_a_server_error
    from schemathesis.specs.openapi import checks as conformance

    from ofrecord.api.models import make_token

    user = User.objects.create_user(group)
    user.groups.add(Group.objects.get(name=group))
    headers = {"Authorization": f"Bearer {make_token(user, 'faults', scopes=('read', 'review'))}"}
    checks = [
        not_a_server_error, conformance.status_code_conformance, conformance.content_type_conformance,
        conformance.response_schema_conformance,
    ]  # fmt: skip
    quick = settings(
        max_examples=EXAMPLES, deadline=None, derandomize=True, database=None, phases=[Phase.explicit, Phase.generate],
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    with override_settings(OFRECORD_API_RATE=1_000_000, ALLOWED_HOSTS=["*"]):
        schema = schemathesis.openapi.from_wsgi("/api/v1/openapi.json", get_wsgi_application())
        for found in schema.get_all_operations():
            operation = found.ok()

            @quick
            @given(case=operation.as_strategy())
            def ask(case: Any) -> None:
                case.call_and_validate(checks=checks, headers=headers)

            ask()
