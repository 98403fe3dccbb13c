/** The platform modules that the components use; @salesforce/lightning-types lacks most of them and is not open source. */

declare module 'lightning/confirm' {
    /** Asks in a dialog; the promise gives whether the person agreed. */
    const LightningConfirm: {
        open(question: { readonly label: string; readonly message: string }): Promise<boolean>;
    };
    export default LightningConfirm;
}

declare module 'lightning/graphql' {
    import type { WireAdapterConstructor } from 'lwc';

    export interface GraphQLError {
        readonly message: string;
        readonly path?: readonly (string | number)[];
    }

    export interface GraphQLWireResult<T> {
        readonly data?: T;
        readonly errors?: readonly GraphQLError[];
        /** Runs the query again. Present as soon as the first answer has come. */
        readonly refresh?: () => Promise<void>;
    }

    /** A parsed query; what is inside is the platform's own affair. */
    export interface GraphQLQuery {
        readonly __graphQLQuery: unique symbol;
    }

    // A type alias, not an interface: WireAdapterConstructor wants something assignable to a record.
    export type GraphQLConfig = {
        query: GraphQLQuery | undefined;
        variables?: Record<string, unknown>;
        operationName?: string;
    };

    export function gql(strings: TemplateStringsArray, ...inserted: readonly string[]): GraphQLQuery;
    // The shape of the data is the query's: each component names it at the wired method.
    // eslint-disable-next-line @typescript-eslint/no-explicit-any
    export const graphql: WireAdapterConstructor<GraphQLConfig, GraphQLWireResult<any>>;

    /** From API version 66.0 on. Errors come in the result; the promise is kept. */
    export function executeMutation<T>(config: {
        readonly query: GraphQLQuery;
        readonly variables?: Readonly<Record<string, unknown>>;
        readonly operationName?: string;
    }): Promise<{ readonly data?: T | null; readonly errors?: readonly GraphQLError[] }>;
}

declare module 'lightning/navigation' {
    import type { LightningElement, WireAdapterConstructor } from 'lwc';

    export interface PageReference {
        readonly type: string;
        readonly attributes?: Readonly<Record<string, unknown>>;
        readonly state?: Readonly<Record<string, unknown>>;
    }

    const Navigate: unique symbol;
    const GenerateUrl: unique symbol;

    export interface NavigationMembers {
        [Navigate](reference: PageReference, replace?: boolean): void;
        [GenerateUrl](reference: PageReference): Promise<string>;
    }

    export const CurrentPageReference: WireAdapterConstructor<Record<string, never>, PageReference>;
    // A mixin's constructors have to take any arguments: TypeScript's rule for mixin classes.
    /* eslint-disable @typescript-eslint/no-explicit-any */
    export const NavigationMixin: {
        <T extends new (...parameters: any[]) => LightningElement>(
            base: T
        ): T & (new (...parameters: any[]) => NavigationMembers);
        readonly Navigate: typeof Navigate;
        readonly GenerateUrl: typeof GenerateUrl;
    };
}

declare module 'lightning/uiObjectInfoApi' {
    import type { WireAdapterConstructor } from 'lwc';

    export interface PicklistValues {
        readonly defaultValue?: { readonly value: string } | null;
        readonly values: readonly {
            readonly label: string;
            readonly value: string;
            /** What stages and statuses mean; null for other picklists. */
            readonly attributes?: { readonly closed?: boolean; readonly converted?: boolean } | null;
        }[];
    }

    // The shapes are large: each component names the part that it reads.
    /* eslint-disable @typescript-eslint/no-explicit-any */
    export const getObjectInfo: WireAdapterConstructor<
        { readonly objectApiName: unknown },
        { readonly data?: any; readonly error?: unknown }
    >;
    export const getObjectInfos: WireAdapterConstructor<
        { readonly objectApiNames: unknown },
        { readonly data?: any; readonly error?: unknown }
    >;
    export const getPicklistValues: WireAdapterConstructor<
        { readonly recordTypeId: unknown; readonly fieldApiName: unknown },
        { readonly data?: PicklistValues; readonly error?: unknown }
    >;
    export const getPicklistValuesByRecordType: WireAdapterConstructor<
        { readonly objectApiName: unknown; readonly recordTypeId: unknown },
        { readonly data?: any; readonly error?: unknown }
    >;
    /* eslint-enable @typescript-eslint/no-explicit-any */
}

declare module 'lightning/uiRecordApi' {
    import type { WireAdapterConstructor } from 'lwc';

    export const getRecord: WireAdapterConstructor<
        { readonly recordId: unknown; readonly fields?: unknown; readonly optionalFields?: unknown },
        // eslint-disable-next-line @typescript-eslint/no-explicit-any
        { readonly data?: any; readonly error?: unknown }
    >;

    export interface RecordInput {
        readonly apiName?: string;
        readonly fields: Readonly<Record<string, unknown>>;
    }

    export interface SavedRecord {
        readonly id: string;
        /** By the server's clock. */
        readonly lastModifiedDate?: string;
    }

    export function createRecord(input: RecordInput): Promise<SavedRecord>;
    export function deleteRecord(id: string): Promise<void>;
    /** `fields.Id` says which record. */
    export function updateRecord(
        input: RecordInput,
        options?: { readonly ifUnmodifiedSince?: string }
    ): Promise<SavedRecord>;
    export function deleteRecord(id: string): Promise<void>;
}
