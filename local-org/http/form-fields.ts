/** Fields of a query or a form. What is given more than once becomes one list, as those of the API are written: `a,b`. */
export function parseForm(text: string): Record<string, string> {
    const fields = new Map<string, string>();
    for (const [name, value] of new URLSearchParams(text)) {
        const known = fields.get(name);
        fields.set(name, known === undefined ? value : `${known},${value}`);
    }
    return Object.fromEntries(fields);
}

/** The texts of a body that came as a form or as JSON; all else in it is left out. */
export const textFields = (body: unknown): Partial<Record<string, string>> =>
    Object.fromEntries(
        Object.entries(body ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string')
    );
