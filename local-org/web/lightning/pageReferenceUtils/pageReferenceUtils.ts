/** `{ Name: 'Acme, Inc' }` -> `Name=Acme%2C%20Inc`, for the state of a page reference that opens a form. */
export const encodeDefaultFieldValues = (values: Readonly<Record<string, unknown>>): string =>
    Object.entries(values)
        .map(([name, value]) => `${name}=${encodeURIComponent(String(value ?? ''))}`)
        .join(',');

/** The other way round; nothing given: no values. */
export const decodeDefaultFieldValues = (text: string | null | undefined): Record<string, string> =>
    Object.fromEntries(
        (text ?? '')
            .split(',')
            .filter(Boolean)
            .map((pair) => {
                const at = pair.indexOf('=');
                return [pair.slice(0, at), decodeURIComponent(pair.slice(at + 1))];
            })
    );
