"""Told cases: their diaries recorded by the same commands an officer would use."""

from collections.abc import Mapping
from uuid import UUID

from cje_desktop.application.commands.casework import (
    RecordEvent,
    RecordExternalPaper,
    RecordMeasure,
    RecordReceipt,
    RecordService,
    RecordVerification,
    RegisterAsset,
)
from cje_desktop.application.commands.intake import (
    IntakeResult,
    JudgmentInput,
    LineInput,
    OpenCase,
    PartyInput,
    RequestInput,
)
from cje_desktop.application.commands.people import PersonInput
from cje_desktop.application.commands.sessions import AttendanceInput, RecordSession
from cje_desktop.application.practice.model import ToldCase, ToldMeasure, ToldPaper, ToldPerson, ToldSession
from cje_desktop.application.services import Services
from cje_desktop.core.entities.cases import CaseBasis, ObligationKind
from cje_desktop.core.entities.measures import AssetKind
from cje_desktop.core.entities.people import PartyRole, PersonKind
from cje_desktop.core.entities.sessions import Presence
from cje_desktop.core.ids import AssetId, CaseId, DocumentId, SessionId, UserId


def tell(
    services: Services, told: ToldCase, officers: Mapping[str, UserId], communes: Mapping[str, str]
) -> CaseId:
    """Record a told case; ``communes`` maps names to codes, ``officers`` logins to users."""
    opened = _open(services, told, officers, communes)
    case_id = opened.case_id
    asset = _asset(services, told, case_id)
    for paper in told.papers:
        _serve(services, opened, paper, _paper(services, case_id, paper))
    for verification in told.verifications:
        services.run(
            RecordVerification(
                case_id=case_id,
                person_id=opened.person_ids[1],
                on=verification.on,
                result=verification.result,
                findings=verification.findings,
                place=verification.place,
                informants=verification.informants,
            )
        )
    failed = tuple(_session(services, told, opened, session, officers) for session in told.sessions)
    for measure in told.measures:
        _measure(services, opened, measure, asset, failed)
    for event in told.events:
        services.run(
            RecordEvent(case_id=case_id, kind=event.kind, on=event.on, text=event.text, place=event.place)
        )
    for receipt in told.receipts:
        services.run(
            RecordReceipt(
                case_id=case_id,
                number=receipt.number,
                on=receipt.on,
                amount=receipt.amount,
                payer=receipt.payer,
                kind=receipt.kind,
                note=receipt.note,
            )
        )
    return case_id


def _person(person: ToldPerson, communes: Mapping[str, str]) -> PersonInput:
    return PersonInput(
        full_name=person.full_name,
        kind=PersonKind(person.kind),
        honorific=person.honorific,
        gender=person.gender,
        birth_date=person.birth_date,
        id_number=person.id_number,
        organisation_number=person.organisation_number,
        old_address=person.old_address,
        address_detail=person.address_detail,
        commune_code=communes.get(person.commune, ""),
        legal_representative=person.legal_representative,
        representative_position=person.representative_position,
    )


def _open(
    services: Services, told: ToldCase, officers: Mapping[str, UserId], communes: Mapping[str, str]
) -> IntakeResult:
    judgment = told.judgment
    command = OpenCase(
        basis=CaseBasis(told.basis),
        parties=tuple(
            PartyInput(
                role=PartyRole(party.role), person=_person(party.person, communes), same_name_checked=True
            )
            for party in told.parties
        ),
        lines=tuple(
            LineInput(
                kind=ObligationKind(line.kind),
                description=line.description,
                amount=line.amount,
                interest_rule=line.interest_rule,
                debtors=line.debtors,
                creditors=line.creditors,
            )
            for line in told.lines
        ),
        summary=told.summary,
        opened_on=told.opened_on,
        judgment=JudgmentInput(
            number=judgment.number,
            judged_on=judgment.judged_on,
            effective_on=judgment.effective_on,
            received_on=judgment.received_on,
            court=judgment.court,
            content=judgment.content,
            earlier_number=judgment.earlier_number,
            earlier_on=judgment.earlier_on,
            earlier_court=judgment.earlier_court,
        ),
        request=RequestInput(
            received_on=told.request.received_on,
            channel=told.request.channel,
            content=told.request.content,
        ),
        officer_id=officers[told.officer],
        file_number=told.file_number,
        file_year=told.file_year,
        story=told.story,
    )
    return services.run(command).result


def _asset(services: Services, told: ToldCase, case_id: CaseId) -> AssetId:
    asset = told.asset
    return services.run(
        RegisterAsset(
            case_id=case_id,
            kind=AssetKind(asset.kind),
            description=asset.description,
            address=asset.address,
            old_address=asset.old_address,
            map_sheet=asset.map_sheet,
            parcel=asset.parcel,
            area=asset.area,
            land_type=asset.land_type,
            certificate_serial=asset.certificate_serial,
            certificate_book_number=asset.certificate_book_number,
            mortgagee=asset.mortgagee,
            value=asset.value,
        )
    ).result


def _paper(services: Services, case_id: CaseId, paper: ToldPaper) -> DocumentId:
    return services.run(
        RecordExternalPaper(
            case_id=case_id,
            form_id=paper.form_id,
            kind=paper.kind,
            title=paper.title,
            number_text=paper.number_text,
            dated=paper.dated,
            issuer=paper.issuer,
            signer_name=paper.signer_name,
            signer_position=paper.signer_position,
        )
    ).result


def _serve(
    services: Services, opened: IntakeResult, paper: ToldPaper | ToldMeasure, document_id: UUID
) -> None:
    served = paper.served
    if served is None:
        return
    services.run(
        RecordService(
            document_id=DocumentId(document_id),
            person_id=opened.person_ids[1],
            channel="direct",
            result="received",
            on=served.on,
            receiver=served.receiver,
            proof=served.proof,
        )
    )


def _session(
    services: Services,
    told: ToldCase,
    opened: IntakeResult,
    session: ToldSession,
    officers: Mapping[str, UserId],
) -> SessionId:
    absent = "absent" in session.outcome
    creditor, debtor = told.parties[0].person.full_name, told.parties[1].person.full_name
    presence = Presence.ABSENT_INVITED if absent else Presence.PRESENT
    attendance = (
        AttendanceInput(
            full_name=creditor, capacity="Người được thi hành án", person_id=opened.person_ids[0]
        ),
        AttendanceInput(
            full_name=debtor,
            capacity="Người phải thi hành án",
            person_id=opened.person_ids[1],
            presence=presence,
        ),
    )
    return services.run(
        RecordSession(
            case_ids=(opened.case_id,),
            kind=session.kind,
            on=session.on,
            starts_at=session.hours[0],
            ends_at=session.hours[1],
            place=session.place,
            outcome=session.outcome,
            attendance=attendance,
            officer_id=officers[told.officer],
            course=session.course,
            creditor_proposal=session.creditor_proposal,
            debtor_proposal=session.debtor_proposal,
            external_ref=session.external_ref,
        )
    ).result


def _measure(
    services: Services,
    opened: IntakeResult,
    measure: ToldMeasure,
    asset: AssetId,
    failed: tuple[SessionId, ...],
) -> None:
    paper = ToldPaper(
        form_id=measure.form_id,
        kind="QD",
        title=measure.title,
        number_text=measure.number_text,
        dated=measure.dated,
        issuer=measure.issuer,
        signer_name=measure.signer_name,
        signer_position=measure.signer_position,
        served=measure.served,
    )
    document_id = _paper(services, opened.case_id, paper)
    services.run(
        RecordMeasure(
            case_id=opened.case_id,
            kind=measure.kind,
            decided_on=measure.dated,
            document_id=document_id,
            asset_ids=(asset,),
            session_ids=failed,
            external_ref=measure.number_text,
        )
    )
    _serve(services, opened, paper, document_id)
