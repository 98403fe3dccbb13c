import type { Finding as Judged, HealthState } from '../../../force-app/main/funnel/lwc/healthModel/healthTypes.ts';
import type { Finding, Level } from './health.ts';

const LEVELS: Readonly<Record<HealthState, Level>> = {
    good: 'ok',
    note: 'note',
    attention: 'warning',
    problem: 'error'
};

/** A finding of the package's own rules, in the words of a pipeline. */
export function toFinding({ key, state, subject, cost, howToMend }: Judged): Finding {
    return {
        key,
        level: LEVELS[state],
        found: subject,
        ...(cost === '' ? {} : { cost }),
        ...(howToMend === '' ? {} : { mend: howToMend })
    };
}
