import type { Access } from '../engine/access/access.ts';
import type { Org } from '../engine/org.ts';

/** Who asks, and where: every service call starts from one. */
export interface Caller {
    readonly org: Org;
    readonly userId: string;
    readonly access: Access;
    /** API version of the request as in paths, e.g. `67.0`. */
    readonly version: string;
    /** Scheme, host and port that the client used: `http://127.0.0.1:4400`. */
    readonly origin: string;
}
