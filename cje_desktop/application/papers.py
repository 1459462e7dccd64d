"""Papers as they would look: filled in, with what is missing, marked as draft."""

from cje_desktop.application.issuing import PaperOrder, fill
from cje_desktop.application.queries.papers import PaperPreview
from cje_desktop.application.services import Context


def preview(context: Context, order: PaperOrder) -> PaperPreview:
    """Render a draft of a paper; what is missing shows as dots."""
    services, form = context.services, order.form
    filled = fill(context, order)
    rendered = services.renderer.render(form.id, order.dated, filled.data, draft=True)
    return PaperPreview(
        form=form,
        data=filled.data,
        missing=filled.missing,
        recipients=services.forms.recipients(form.id, order.dated, filled.data),
        pdf=rendered.pdf,
        pages=rendered.pages,
    )
