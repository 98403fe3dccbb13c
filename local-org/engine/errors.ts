/** An error as Salesforce's APIs name it. Doors turn it into their own envelope: `[{ errorCode, message, fields }]` and so on. */
export class OrgError extends Error {
    readonly errorCode: string;
    /** HTTP status that the REST door answers with. */
    readonly status: number;
    /** API names of the fields at fault. */
    readonly fields: readonly string[];

    constructor(errorCode: string, message: string, options: { status?: number; fields?: readonly string[] } = {}) {
        super(message);
        this.name = 'OrgError';
        this.errorCode = errorCode;
        this.status = options.status ?? 400;
        this.fields = options.fields ?? [];
    }
}

export const notFound = (message = 'The requested resource does not exist'): OrgError =>
    new OrgError('NOT_FOUND', message, { status: 404 });
