import type { Change } from '../publish/compare-with-org.ts';
import type { PublishReport } from '../publish/publish.ts';

const SIGNS: Readonly<Record<Change['action'], string>> = { create: '+', change: '~', withdraw: '-' };

/** What will change, a line a component; formulas as they are and as they will be. */
export function printChanges(changes: readonly Change[]): string {
    if (changes.length === 0) {
        return 'Nothing differs from what is published.';
    }
    return changes
        .flatMap(({ action, type, fullName, from, to }) => [
            `  ${SIGNS[action]} ${type} ${fullName}`,
            ...(action === 'change' && from !== to
                ? [`      was ${from ?? 'nothing'}`, `      now ${to ?? 'nothing'}`]
                : [])
        ])
        .join('\n');
}

/** What a publication did, or would do, for a person. */
export function printPublish(report: PublishReport, target: string): string {
    const { dryRun, changes, publications, refused, assigned } = report;
    const published = publications.filter(({ isPublished }) => isPublished).map(({ name }) => name);
    const kept = publications.filter(({ keepsOld }) => keepsOld).map(({ name }) => name);
    const notes = publications.flatMap((publication) => publication.notes);
    const count = (action: Change['action']): number => changes.filter((change) => change.action === action).length;
    return [
        '',
        changes.length === 0
            ? kept.length > 0
                ? `Nothing differs that could be published.`
                : `Nothing to do: ${target} has everything as it holds now.`
            : `${dryRun ? 'Would be' : 'Were'} created: ${count('create')}, changed: ${count('change')}, withdrawn: ${count('withdraw')}.`,
        ...(published.length > 0 && !(dryRun && changes.length === 0)
            ? [`${dryRun ? 'Would be published' : 'Published'}: ${published.join(', ')}.`]
            : []),
        ...(kept.length > 0
            ? [
                  `Cannot be published as they hold now, and stay as they are: ${kept.join(', ')}. The notes say what to mend.`
              ]
            : []),
        ...(assigned > 0 ? [`${assigned} people got the permission set Funnel Published Fields.`] : []),
        ...notes.map((note) => `NOTE    ${note}`),
        ...refused.map(({ component, words }) => `REFUSED ${component}: ${words}`),
        ...(dryRun ? ['Nothing was changed.'] : [])
    ].join('\n');
}
