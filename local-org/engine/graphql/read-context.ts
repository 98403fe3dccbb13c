import type { Sight } from '../query/field-path.ts';
import type { ReadRequest } from './read-request.ts';

/** What is asked, and with whose eyes. */
export interface ReadContext {
    readonly request: ReadRequest;
    readonly sight: Sight;
}
