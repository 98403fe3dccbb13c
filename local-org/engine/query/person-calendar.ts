import type { Access } from '../access/access.ts';
import type { Org } from '../org.ts';
import { fieldOf, objectOf } from '../schema/schema.ts';
import { type Calendar, calendarAt } from './calendar.ts';

const zones = new WeakMap<
    Access,
    { timeZone: string; fiscalYearStart: number; locale: string; namedByStart: boolean }
>();

/** Today for a person: by the org's clock, in the person's time zone, with the org's fiscal year. */
export function calendarFor(org: Org, access: Access): Calendar {
    let zone = zones.get(access);
    if (!zone) {
        zone = {
            timeZone: timeZoneOf(org, access.userId),
            locale: localeOf(org, access.userId),
            fiscalYearStart: Number(read(org, 'Organization', 'FiscalYearStartMonth', org.id) ?? 1),
            namedByStart: read(org, 'Organization', 'UsesStartDateAsFiscalYearName', org.id) === 1
        };
        zones.set(access, zone);
    }
    return calendarAt(org.clock.now(), zone.timeZone, zone.fiscalYearStart, zone.locale, zone.namedByStart);
}

function timeZoneOf(org: Org, userId: string): string {
    const name = read(org, 'User', 'TimeZoneSidKey', userId);
    // GMT is UTC by another name, and UTC has the short cuts.
    return typeof name === 'string' && name !== 'GMT' && isTimeZone(name) ? name : 'UTC';
}

/** `de_DE` is de-DE; what this runtime does not know reads as American English. */
function localeOf(org: Org, userId: string): string {
    const name = String(read(org, 'User', 'LocaleSidKey', userId) ?? '').replaceAll('_', '-');
    try {
        return Intl.NumberFormat.supportedLocalesOf(name)[0] ?? 'en-US';
    } catch {
        return 'en-US';
    }
}

function isTimeZone(name: string): boolean {
    try {
        new Intl.DateTimeFormat('en-US', { timeZone: name });
        return true;
    } catch {
        return false;
    }
}

function read(org: Org, object: string, field: string, id: string): unknown {
    const definition = objectOf(org.schema(), object);
    if (!definition || !fieldOf(definition, field)?.stored) {
        return undefined;
    }
    return (
        org.database.prepare(`SELECT "${field}" AS value FROM "${object}" WHERE "Id" = ?`).get(id)?.['value'] ??
        undefined
    );
}
