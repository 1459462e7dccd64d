"""Sessions, agreements, verification, service, invitations."""

from collections.abc import Iterator, Mapping

from cje_desktop.application.paper_data.office import commune_committee
from cje_desktop.application.paper_data.parties import capacity_of, person_data
from cje_desktop.application.paper_data.scope import Data, Scope, day
from cje_desktop.core.entities.base import JsonValue
from cje_desktop.core.entities.cases import Verification
from cje_desktop.core.entities.office import User
from cje_desktop.core.entities.papers import Document, Service
from cje_desktop.core.entities.people import Person
from cje_desktop.core.entities.sessions import Agreement, Attendance, Presence, Session
from cje_desktop.core.errors import Refusal
from cje_desktop.core.words import capitalised, with_honorific

BRING = "Giấy tờ tùy thân, giấy giới thiệu hoặc giấy ủy quyền (nếu có) và tài liệu liên quan"
_SERVICE_RESULTS: Mapping[str, str] = {
    "received": "in_person",
    "received_for": "substitute",
    "refused": "refused",
    "returned": "not_served",
    "not_found": "not_served",
    "moved": "not_served",
}
"""How the minutes of service word a code of ``service_results``."""


def session(scope: Scope) -> Data:
    """Return how a session went; for minutes of verification, the hours of the verification."""
    held = scope.session
    if held is None:
        return _hours_of_verification(scope) | _hour_of_service(scope)
    return {
        "kind": held.kind,
        "start": held.starts_at,
        "end": held.ends_at,
        "place": held.place,
        "subject": held.subject or scope.file.case.summary,
        "course": held.course,
        "creditor_proposal": held.creditor_proposal,
        "debtor_proposal": held.debtor_proposal,
        "officer_view": held.officer_view,
        "outcome": scope.label("session_outcomes", held.outcome) if held.outcome else "",
        "outcome_note": held.outcome_note,
        "next_step": held.next_step,
        "next_date": day(held.next_on),
    }


def _hours_of_verification(scope: Scope) -> Data:
    done = _verification(scope) if scope.subject.verification_id is not None else None
    return {} if done is None else {"start": done.started_at, "end": done.ended_at, "place": done.place}


def _hour_of_service(scope: Scope) -> Data:
    served = _service(scope)
    return {} if served is None else {"start": served.at, "place": served.place}


def attendees(scope: Scope) -> JsonValue:
    """Return who took part, with presence and signature; at a verification, who gave information."""
    held = scope.session
    if held is not None:
        return [_attendee(scope, each) for each in _beside_the_chair(scope, held)]
    done = _verification(scope)
    return [] if done is None else [_informant(each) for each in done.informants]


def _beside_the_chair(scope: Scope, held: Session) -> Iterator[Attendance]:
    """Pass who took part beside officer and recorder, who have their own lines and signatures."""
    officer = scope.officer
    named = {held.recorder, "" if officer is None else officer.full_name}
    for each in scope.file.attendance.get(held.id, ()):
        if each.person_id is not None or each.full_name not in named:
            yield each


def _informant(text: str) -> Data:
    """Return who gave information, with capacity after the first comma: "Bà X, công chức địa chính xã Y"."""
    name, _, capacity = text.partition(",")
    first, _, rest = name.strip().partition(" ")
    honorific = first if first.lower() in ("ông", "bà") else ""
    return {
        "honorific": honorific,
        "name": rest if honorific else name.strip(),
        "capacity": capitalised(capacity.strip()) or "Người cung cấp thông tin",
        "presence": "present",
        "signing": "signed",
    }


def _attendee(scope: Scope, each: Attendance) -> Data:
    person = None if each.person_id is None else scope.person(each.person_id)
    return {
        "honorific": "" if person is None else person.honorific,
        "name": each.full_name if person is None else person.full_name,
        "representative": "" if person is None else _representative(each, person),
        "capacity": each.capacity,
        "presence": each.presence.value,
        "signing": "signed" if each.signed else "refused",
        "refusal_reason": each.refusal_reason,
        "statement": each.statement,
    }


def _representative(each: Attendance, person: Person) -> str:
    """Return who came for a person: another name than the person's own, or who represents a body by law."""
    if each.full_name != person.full_name:
        return each.full_name
    return person.legal_representative if each.presence is Presence.REPRESENTED else ""


def corrects(scope: Scope) -> Data:
    """Return the minutes that these replace."""
    old = _corrected(scope.session, scope.file.sessions)
    paper = next((each for each in scope.file.documents if old and each.id == old.minutes_id), None)
    return {} if paper is None else {"number": paper.number_text, "date": day(paper.dated)}


def _corrected(held: Session | None, sessions: tuple[Session, ...]) -> Session | None:
    return next((each for each in sessions if held is not None and each.id == held.corrects_id), None)


def agreement(scope: Scope) -> Data:
    """Return what the parties agreed."""
    made = _agreement(scope)
    if made is None:
        return {}
    parts = scope.file.instalments.get(made.id, ())
    return {
        "content": made.content,
        "term": made.term,
        "breach": made.breach,
        "costs": made.costs,
        "total": sum(each.amount for each in parts) or None,
    }


def instalments(scope: Scope) -> JsonValue:
    """Return the payment plan."""
    made = _agreement(scope)
    parts = () if made is None else scope.file.instalments.get(made.id, ())
    return [{"due": day(each.due_on), "amount": each.amount, "note": each.note} for each in parts]


def _agreement(scope: Scope) -> Agreement | None:
    wanted, held = scope.subject.agreement_id, scope.session
    for each in scope.file.agreements:
        if each.id == wanted or (wanted is None and held is not None and each.session_id == held.id):
            return each
    if wanted is not None:
        raise Refusal("paper.subject.other_case", field="agreement_id")
    return None


def verification(scope: Scope) -> Data:
    """Return a verification of means: the one the paper is about, or the last."""
    done = _verification(scope)
    if done is None:
        return {}
    minutes = next((each for each in scope.file.documents if each.id == done.document_id), None)
    return {
        "number": "" if minutes is None else minutes.number_text,
        "date": day(done.on),
        "residence": scope.person(done.person_id).address or scope.person(done.person_id).old_address,
        "family": done.family,
        "assets": done.assets,
        "income": done.income,
        "land": done.land,
        "informants": "; ".join(done.informants),
        "findings": done.findings,
        "result": scope.label("verification_results", done.result),
    }


def confirmation(scope: Scope) -> Data:
    """Return the body that confirms the minutes of verification: the commune's committee."""
    done = _verification(scope)
    if done is None:
        return {}
    person = scope.person(done.person_id)
    places = (done.place, person.address, person.old_address)
    return {"body": next(filter(None, map(commune_committee, places)), "")}


def _verification(scope: Scope) -> Verification | None:
    wanted = scope.subject.verification_id
    if wanted is None:
        return max(scope.file.verifications, key=lambda each: (each.on, each.id), default=None)
    found = next((each for each in scope.file.verifications if each.id == wanted), None)
    if found is None:
        raise Refusal("paper.subject.other_case", field="verification_id")
    return found


def service(scope: Scope) -> Data:
    """Return the result of a service and why it failed."""
    done = _service(scope)
    if done is None:
        return {}
    return {"result": _SERVICE_RESULTS.get(done.result, "in_person"), "reason": done.refusal}


def served(scope: Scope) -> JsonValue:
    """Return the papers that were served."""
    paper = _served_paper(scope)
    if paper is None:
        return []
    return [{"title": paper.title, "number": paper.number_text, "date": day(paper.dated)}]


def server(scope: Scope) -> Data:
    """Return who served the paper."""
    done, user = _service(scope), scope.services.user
    name = (done.server if done is not None else "") or (user.full_name if user is not None else "")
    known = scope.reading.find(User, full_name=name)
    return {"name": name, "capacity": (known[0].rank if known else "") or "Thư ký thi hành án"}


def receiver(scope: Scope) -> Data:
    """Return who took the paper, with relation, cut at the first comma; if not said, the addressee."""
    done = _service(scope)
    if done is not None and not done.receiver and done.person_id is not None and done.result == "received":
        return {"name": _named(scope.person(done.person_id)), "relation": ""}
    name, _, relation = ("" if done is None else done.receiver).partition(",")
    return {"name": name.strip(), "relation": relation.strip()}


def _named(person: Person) -> str:
    return with_honorific(person.honorific.lower(), person.full_name)


def witness(scope: Scope) -> Data:
    """Return who witnessed the service, with capacity."""
    done = _service(scope)
    name, _, capacity = ("" if done is None else done.witness).partition(",")
    return {"name": name.strip(), "capacity": capacity.strip()}


def addressee(scope: Scope) -> JsonValue:
    """Return who is invited or served; a list where the form may name several."""
    done = _service(scope)
    wanted = scope.subject.person_id or (None if done is None else done.person_id)
    if wanted is None:
        return [] if done is None else {"name": done.addressee, "capacity": "", "address": done.place}
    person = scope.person(wanted)
    data = {**person_data(person), "capacity": capacity_of(scope, person)}
    return [data] if scope.wants("addressee") else {**data, "name": _named(person)}


def _service(scope: Scope) -> Service | None:
    wanted = scope.subject.service_id
    if wanted is None:
        return None
    found = next((each for each in scope.file.services if each.id == wanted), None)
    if found is None:
        raise Refusal("paper.subject.other_case", field="service_id")
    return found


def _served_paper(scope: Scope) -> Document | None:
    done = _service(scope)
    wanted = scope.subject.document_id or (None if done is None else done.document_id)
    return next((each for each in scope.file.documents if each.id == wanted), None)


def invitation(scope: Scope) -> Data:
    """Return when, where and why somebody is to come."""
    planned, profile = scope.session, scope.working
    if planned is None:
        return {"bring": BRING, "attempt": 1}
    kind = scope.label("session_kinds", planned.kind)
    subject = planned.subject or f"{capitalised(kind.lower())} trong thi hành án dân sự"
    return {
        "subject": subject,
        "reason": subject,
        "date": day(planned.on),
        "time": planned.starts_at,
        "place": planned.place,
        "bring": BRING,
        "attempt": 1,
        "contact": "" if profile is None else profile.address,
    }
