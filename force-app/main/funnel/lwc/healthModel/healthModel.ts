/**
 * Judges facts about an org. Every rule gives a finding, also where all is well, so that a reader sees what was looked at. The set-up
 * page and `npm run doctor` share these rules; each brings the facts that it can read, and the words.
 */
import type { AssignedSet, Feature, Finding, HealthState, OpenValue, PlacedStage, Words } from './healthTypes';

export type * from './healthTypes';

const say = (words: Words, name: string, ...values: readonly (string | number)[]): string =>
    (words[name] ?? name).replace(/\{(\d+)\}/g, (_, index: string) => String(values[Number(index)] ?? ''));

const finding = (key: string, state: HealthState, subject: string, cost = '', howToMend = ''): Finding => ({
    key,
    state,
    subject,
    cost,
    howToMend
});

export function permissionFindings(words: Words, sets: readonly AssignedSet[]): Finding[] {
    return sets.map(({ name, people }) => {
        const key = `permissions.${name}`;
        if (people === undefined) {
            const [cost, mend] = [say(words, 'setMissingCost'), say(words, 'setMissingMend')];
            return finding(key, 'problem', say(words, 'setMissing', name), cost, mend);
        }
        return people > 0
            ? finding(key, 'good', say(words, people === 1 ? 'setOne' : 'setOther', name, people))
            : finding(key, 'attention', say(words, 'setNobody', name), '', say(words, 'setNobodyMend', name));
    });
}

/** What an org may have switched on. The package needs none of them, and assumes none. */
export const FEATURES: readonly Feature[] = [
    { name: 'accountTeams', sign: { object: 'AccountTeamMember' }, isUsed: true },
    { name: 'opportunityTeams', sign: { object: 'OpportunityTeamMember' }, isUsed: true },
    { name: 'personAccounts', sign: { object: 'Account', field: 'IsPersonAccount' }, isUsed: false },
    { name: 'multipleCurrencies', sign: { object: 'Opportunity', field: 'CurrencyIsoCode' }, isUsed: false },
    { name: 'territories', sign: { object: 'Opportunity', field: 'Territory2Id' }, isUsed: false }
];

/** @param features names of the features that are on */
export function featureFindings(words: Words, features: ReadonlySet<string>): Finding[] {
    return FEATURES.map(({ name, isUsed }) => {
        const key = `feature.${name}`;
        const label = say(words, name);
        if (features.has(name)) {
            return finding(key, 'good', say(words, 'featureOn', label));
        }
        return isUsed
            ? finding(
                  key,
                  'note',
                  say(words, 'featureOff', label),
                  say(words, `${name}Cost`),
                  say(words, 'featureMend', say(words, `${name}Setup`))
              )
            : finding(key, 'good', say(words, 'featureUnused', label));
    });
}

/** @param isTracked undefined: it cannot be seen, as no lead has changed its status yet */
export function historyFinding(words: Words, isTracked: boolean | undefined): Finding {
    const key = 'history.Lead.Status';
    if (isTracked) {
        return finding(key, 'good', say(words, 'historyOn'));
    }
    const [cost, mend] = [say(words, 'historyOffCost'), say(words, 'historyMend')];
    return isTracked === false
        ? finding(key, 'attention', say(words, 'historyOff'), cost, mend)
        : finding(key, 'note', say(words, 'historyUnknown'), say(words, 'historyUnknownCost', cost), mend);
}

export function stagesFinding(words: Words, active: number): Finding {
    return active > 0
        ? finding('stages', 'good', say(words, 'stagesActive', active))
        : finding(
              'stages',
              'problem',
              say(words, 'stagesNone'),
              say(words, 'stagesNoneCost'),
              say(words, 'stagesNoneMend')
          );
}

/** @param stages those in use. Without an order of their own nothing is behind or ahead of anything */
export function orderFinding(words: Words, stages: readonly PlacedStage[]): Finding {
    const places = new Map<number, string[]>();
    stages.forEach(({ name, sequence }) => places.set(sequence, [...(places.get(sequence) ?? []), name]));
    const shared = [...places].filter(([, names]) => names.length > 1).sort(([a], [b]) => a - b);
    const list = shared.map(([sequence, names]) => `${sequence}: ${[...names].sort().join(', ')}`).join('; ');
    return shared.length === 0
        ? finding('stages.order', 'good', say(words, 'orderClear'))
        : finding(
              'stages.order',
              'attention',
              say(words, 'orderSame', list),
              say(words, 'orderSameCost'),
              say(words, 'orderSameMend')
          );
}

/** @param keys of mappings in use that point to a stage that is not */
export function retiredFinding(words: Words, keys: readonly string[]): Finding {
    return keys.length === 0
        ? finding('mapping.retired', 'good', say(words, 'retiredNone'))
        : finding(
              'mapping.retired',
              'attention',
              say(words, 'retiredSome', keys.join(', ')),
              say(words, 'retiredCost'),
              say(words, 'retiredMend')
          );
}

export const mappingHiddenFinding = (words: Words): Finding =>
    finding('mapping', 'problem', say(words, 'mappingHidden'), '', say(words, 'mappingHiddenMend'));

/**
 * @param fields every field that was looked at, `Opportunity.StageName`
 * @param open values that stand for no active stage
 */
export function mappingFindings(words: Words, fields: readonly string[], open: readonly OpenValue[]): Finding[] {
    return fields.map((field) => {
        const key = `mapping.${field}`;
        const own = open.filter((value) => `${value.object}.${value.field}` === field);
        if (own.length === 0) {
            return finding(key, 'good', say(words, 'mappingWhole', field));
        }
        const records = own.reduce((sum, value) => sum + value.records, 0);
        const list = [...own].sort((a, b) => b.records - a.records).map((value) => openValue(words, value));
        const subject = say(words, 'mappingOpen', records, field, list.join(', '));
        return finding(key, 'attention', subject, say(words, 'mappingOpenCost'), say(words, 'mappingOpenMend'));
    });
}

const openValue = (words: Words, { value, recordType, records }: OpenValue): string =>
    recordType === ''
        ? say(words, 'mappingOpenValue', value, records)
        : say(words, 'mappingOpenTyped', value, recordType, records);

/**
 * @param isPublished whether anything was ever published
 * @param behind names of what the formulas say otherwise than mappings and definitions do now
 */
export function publicationFinding(words: Words, isPublished: boolean, behind: readonly string[]): Finding {
    const key = 'publication';
    const mend = say(words, 'publishedMend');
    if (!isPublished) {
        return finding(key, 'note', say(words, 'publishedNever'), say(words, 'publishedNeverCost'), mend);
    }
    return behind.length === 0
        ? finding(key, 'good', say(words, 'publishedWhole'))
        : finding(
              key,
              'attention',
              say(words, 'publishedBehind', behind.join(', ')),
              say(words, 'publishedBehindCost'),
              mend
          );
}

/** @param without a function, of the people who are asked in waves that are not closed; undefined: it cannot be seen */
export function participantsFinding(words: Words, without: number | undefined): Finding[] {
    const key = 'participants.function';
    if (without === undefined) {
        return [];
    }
    return without === 0
        ? [finding(key, 'good', say(words, 'participantsWhole'))]
        : [
              finding(
                  key,
                  'attention',
                  say(words, 'participantsOpen', without),
                  say(words, 'participantsOpenCost'),
                  say(words, 'participantsOpenMend')
              )
          ];
}

const ORDER: readonly HealthState[] = ['problem', 'attention', 'note', 'good'];

/** What needs hands first. */
export function worstFirst(findings: readonly Finding[]): Finding[] {
    return [...findings].sort((a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state));
}
