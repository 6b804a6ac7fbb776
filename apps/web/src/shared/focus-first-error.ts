/** What of a form is needed to find the element of a field. */
interface FieldFinder {
  readonly getInputNode: (path: never) => HTMLElement | null;
}

/** Take the keyboard to the first field that is wrong, in the order of the page. */
export function focusFirstError(form: FieldFinder, errors: Readonly<Record<string, unknown>>): void {
  const fields = Object.keys(errors)
    .map((path) => form.getInputNode(path as never))
    .filter((node) => node !== null)
    .sort((a, b) => (a.compareDocumentPosition(b) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
  fields[0]?.focus();
}
