import { notFound, type OrgError } from '../../engine/errors.ts';

/** Parts of the platform's REST API that are not here: first segment behind the version, or behind an object. */
const PARTS: ReadonlyMap<string, string> = new Map([
    ['actions', 'Invocable actions'],
    ['analytics', 'The Reports and Dashboards API'],
    ['appmenu', 'The app menu'],
    ['approvallayouts', 'Approval layouts'],
    ['chatter', 'The Chatter API'],
    ['connect', 'The Connect API'],
    ['consent', 'The Consent API'],
    ['dedupe', 'Duplicate jobs'],
    ['executeanonymous', 'Apex'],
    ['knowledgemanagement', 'Knowledge'],
    ['listviews', 'List views over REST (the UI API has them)'],
    ['namedlayouts', 'Named layouts'],
    ['process', 'Processes and approvals'],
    ['quickactions', 'Quick actions over REST'],
    ['runtestsasynchronous', 'Apex'],
    ['runtestssynchronous', 'Apex'],
    ['support', 'Support'],
    ['tabs', 'Tabs over REST (the UI API has apps and their items)'],
    ['theme', 'Themes over REST'],
    ['wave', 'CRM Analytics']
]);

const sentence = (what: string): OrgError =>
    notFound(`The requested resource does not exist: ${what}: not available here.`);

/** @param name a segment that stands where a record's id or key could */
export function notImitatedBelowObject(name: string): OrgError | undefined {
    const what = PARTS.get(name.toLowerCase());
    return what === undefined ? undefined : sentence(what);
}

/** @returns what to say of an address that nobody answers to */
export function notImitated(url: string): OrgError {
    const path = url.replace(/\/{2,}/g, '/').toLowerCase();
    if (path.startsWith('/services/apexrest')) {
        return sentence('Apex REST');
    }
    if (path.startsWith('/cometd')) {
        return sentence('The Streaming API');
    }
    const [, first] = /^\/services\/data\/v[\d.]+\/(?:tooling\/|sobjects\/\w+\/)?(\w+)/.exec(path) ?? [];
    const what = PARTS.get(first ?? '');
    return what === undefined ? notFound() : sentence(what);
}
