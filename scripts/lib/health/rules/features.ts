import type { Finding, OrgFacts } from '../health.ts';

export interface Feature {
    readonly name: string;
    readonly label: string;
    /** It is on where the org describes this object (and field). */
    readonly sign: { readonly object: string; readonly field?: string };
    /** What the package cannot show while it is off; undefined: nothing, the feature is only worth knowing of. */
    readonly cost?: string;
    readonly setup: string;
}

/** What an org may have switched on. The package needs none of them, and assumes none. */
export const FEATURES: readonly Feature[] = [
    {
        name: 'accountTeams',
        label: 'Account teams',
        sign: { object: 'AccountTeamMember' },
        cost: "Nobody can see from the records whether a marketer belongs to a key account's team.",
        setup: 'Setup > Account Teams > Enable Account Teams'
    },
    {
        name: 'opportunityTeams',
        label: 'Opportunity teams',
        sign: { object: 'OpportunityTeamMember' },
        cost: 'Nobody can see from the records whether Marketing takes part in a deal.',
        setup: 'Setup > Opportunity Team Settings > Enable Team Selling'
    },
    {
        name: 'personAccounts',
        label: 'Person accounts',
        sign: { object: 'Account', field: 'IsPersonAccount' },
        setup: 'Setup > Person Accounts'
    },
    {
        name: 'multipleCurrencies',
        label: 'Multiple currencies',
        sign: { object: 'CurrencyType' },
        setup: 'Setup > Company Information'
    },
    {
        name: 'territories',
        label: 'Sales territories',
        sign: { object: 'Territory2' },
        setup: 'Setup > Territory Settings'
    }
];

export function featureFindings({ features }: Pick<OrgFacts, 'features'>): Finding[] {
    return FEATURES.map(({ name, label, cost, setup }) => {
        const key = `feature.${name}`;
        if (features.has(name)) {
            return { key, level: 'ok', found: `${label}: on.` };
        }
        return cost === undefined
            ? { key, level: 'ok', found: `${label}: off; the package does not use it.` }
            : { key, level: 'note', found: `${label}: off.`, cost, mend: `${setup}, if you want it.` };
    });
}

export function historyFinding({ tracksLeadStatus }: Pick<OrgFacts, 'tracksLeadStatus'>): Finding {
    const key = 'history.Lead.Status';
    const mend = 'Setup > Object Manager > Lead > Fields & Relationships > Set History Tracking: tick Lead Status.';
    if (tracksLeadStatus) {
        return { key, level: 'ok', found: 'The history of Lead Status is tracked.' };
    }
    const cost = 'The funnel cannot tell since when a lead stands where it does, nor its moves back.';
    return tracksLeadStatus === false
        ? { key, level: 'warning', found: 'The history of Lead Status is not tracked.', cost, mend }
        : {
              key,
              level: 'note',
              found: 'Whether the history of Lead Status is tracked cannot be seen yet: no lead has changed its status.',
              cost: `If it is not: ${cost}`,
              mend: `Look at ${mend}`
          };
}
