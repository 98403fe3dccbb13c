import type { Sight } from '../query/field-path.ts';
import type { ReadRequest } from './read-request.ts';

/** What is asked, and with whose eyes. */
export interface ReadContext {
    readonly request: ReadRequest;
    readonly sight: Sight;
    /** What is known of a list of children, by parent and name; undefined: there is none. */
    readonly relatedList: (parent: string, name: string) => RelatedListInfo | undefined;
}

/** Columns and order of a related list; names are those of the answer. */
export interface RelatedListInfo {
    readonly childApiName: string;
    readonly parentApiName: string;
    readonly relatedListName: string;
    readonly fieldApiName: string;
    readonly label: string;
    readonly displayColumns: readonly {
        readonly fieldApiName: string;
        readonly label: string;
        readonly sortable: boolean;
    }[];
    readonly orderedByInfo: readonly {
        readonly fieldApiName: string;
        readonly label: string;
        readonly sortDirection: string;
    }[];
}
