import { mappingKey } from './mappingKey';
import type { SetupContribution, SetupMapping, SetupStage, SetupState } from './setupTypes';

export const FORMAT = 'shared-funnel-setup';
/** Files of version 1 hold no contributions; they are read still. */
export const VERSIONS: readonly unknown[] = [1, 2];
const VERSION = 2;

const byText =
    <T>(textOf: (one: T) => string) =>
    (a: T, b: T): number => {
        const [one, other] = [textOf(a).toLowerCase(), textOf(b).toLowerCase()];
        return one === other ? 0 : one < other ? -1 : 1;
    };
const inSequence = (a: SetupStage, b: SetupStage): number =>
    a.sequence - b.sequence || byText<SetupStage>(stageKey)(a, b);
const stageKey = ({ key }: SetupStage): string => key;
const mappingText = ({ source }: SetupMapping): string => mappingKey(source);
const contributionText = ({ stageKey: stage, sellingStep, from, key, name }: SetupContribution): string =>
    [stage, sellingStep, from, key, name].join('|');

/** The whole set-up as a file: keys and usernames instead of ids, so that it fits every org; the same set-up is the same file. */
export function writeSetup({ stages, mappings, contributions }: SetupState): string {
    const file = {
        format: FORMAT,
        version: VERSION,
        stages: [...stages].sort(inSequence).map(({ id: _id, lastModifiedOn: _on, targetDays, ...stage }) => ({
            ...stage,
            targetDays: targetDays ?? null
        })),
        mappings: [...mappings]
            .sort(byText(mappingText))
            .map(({ source, leavesFunnel, stageKey: stage, sellingStep, isActive }) => ({
                ...source,
                outcome: leavesFunnel ? 'left' : 'stage',
                stage: stage === '' ? null : stage,
                sellingStep,
                isActive
            })),
        ...(contributions && { contributions: [...contributions].sort(byText(contributionText)).map(contributionJson) })
    };
    return `${JSON.stringify(file, null, 2)}\n`;
}

const contributionJson = ({
    key,
    name,
    from,
    stageKey: stage,
    sellingStep,
    topic,
    details,
    link,
    dueDays,
    responsible,
    isActive
}: SetupContribution): object => ({
    key: key === '' ? null : key,
    name,
    from,
    stage: stage === '' ? null : stage,
    sellingStep,
    topic,
    details,
    link,
    dueDays: dueDays ?? null,
    responsible: responsible === '' ? null : responsible,
    isActive
});
