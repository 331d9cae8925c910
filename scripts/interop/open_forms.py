"""The shape of the claim `authentication_context` that Open Forms and Open Inwoner read, for DigiD.

Written down from the data model's fields: a login with DigiD, without a mandate and with one.
"""

import jsonschema

CLASSES = "urn:oasis:names:tc:SAML:2.0:ac:classes:"
UUID = "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"


def _object(**properties):
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


_person = _object(
    identifierType={"const": "bsn"}, identifier={"type": "string", "pattern": "^[0-9]{9}$"})

_login = {
    "source": {"const": "digid"},
    "levelOfAssurance": {
        "enum": [
            CLASSES + name
            for name in ("PasswordProtectedTransport", "MobileTwoFactorContract", "Smartcard", "SmartcardPKI")
        ]
    },
    "authorizee": _object(legalSubject=_person),
}

_mandate = _object(
    services={
        "type": "array",
        "minItems": 1,
        "items": _object(id={"type": "string", "pattern": UUID}),
    })

SCHEMA = {
    "$schema": "https://json-schema.org/draft/2020-12/schema",
    "oneOf": [_object(**_login), _object(**_login, representee=_person, mandate=_mandate)],
}


def validate(context):
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    jsonschema.Draft202012Validator(SCHEMA).validate(context)
