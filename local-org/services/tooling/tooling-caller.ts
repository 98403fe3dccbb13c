import { parseSoql } from '../../engine/soql/parser.ts';
import type { Caller } from '../caller.ts';
import { isToolingObject, toolingOrg } from './tooling-org.ts';

/** The caller for a query: of how the org is made, where that is what the query reads, else of the data. */
export function callerForQuery(caller: Caller, soql: string, isTooling: boolean): Caller {
    // Nearly all queries are for data: they are not read twice for the few that are not.
    const name = isTooling || MAY_BE_TOOLING.test(soql) ? objectIn(soql) : undefined;
    return name === undefined ? caller : callerForObject(caller, name, isTooling);
}

/** The caller for an object named in an address. */
export function callerForObject(caller: Caller, name: string, isTooling: boolean): Caller {
    const tooling = toolingOrg(caller.org, caller.access);
    if (!isToolingObject(tooling, name, isTooling)) {
        return caller;
    }
    // Addresses of records and describes lie below `tooling` where they are asked for there.
    return { ...caller, ...tooling, version: isTooling ? `${caller.version}/tooling` : caller.version };
}

const MAY_BE_TOOLING = /\bFROM\s+(?:\w+Definition|StaticResource|Apex\w+)\b/i;

/** The object of a query that can be read; what cannot, the query itself complains of. */
function objectIn(soql: string): string | undefined {
    try {
        return parseSoql(soql).from.names.join('.');
    } catch {
        return undefined;
    }
}
