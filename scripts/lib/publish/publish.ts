import type { Connection } from 'jsforce';
import { JobError, messageOf } from '../cli/job-error.ts';
import { silent, type Progress } from '../cli/progress.ts';
import { deployZip, type ComponentProblem, type DeployOutcome } from '../metadata/deploy-zip.ts';
import { requestProblem } from '../org/lost-connection.ts';
import { assignPublishedFields } from './assign-published-fields.ts';
import { compareWithOrg, type Change, type Changes } from './compare-with-org.ts';
import { NOTE_FIELD, ruleName } from './components/enforcement.ts';
import { chosenEnforcements, type EnforceChoice } from './enforcements.ts';
import { noteText } from './note-words.ts';
import { planPublication } from './plan-publication.ts';
import type { PlanOptions, PublicationPlan } from './publication-plan.ts';
import { publicationZip } from './publication-zip.ts';
import { readPublishFacts, type PublishFacts } from './read-facts.ts';
import { readPublished, type Published } from './read-published.ts';
import { recordPublications } from './record-publications.ts';

export interface PublishReport {
    readonly dryRun: boolean;
    readonly changes: readonly Change[];
    readonly publications: readonly {
        readonly key: string;
        readonly name: string;
        readonly isPublished: boolean;
        /** It cannot be published as it holds now: the notes say why. What was published before stays. */
        readonly keepsOld: boolean;
        /** Sentences: what was left out, why, and what to do. */
        readonly notes: readonly string[];
    }[];
    /** Components that the org did not take, in its words; the rest was published. */
    readonly refused: readonly { readonly component: string; readonly words: string }[];
    /** People who got the permission set that shows the fields. */
    readonly assigned: number;
}

export interface PublishOptions {
    readonly connection: Connection;
    readonly userId: string;
    readonly enforce?: EnforceChoice;
    readonly dryRun?: boolean;
    readonly progress?: Progress;
    readonly signal?: AbortSignal | undefined;
    /** Told what will change before anything does. */
    readonly onChanges?: (changes: readonly Change[]) => void;
}

/**
 * Compiles mappings, owners and definitions in force into formula fields of Lead and Opportunity, and deploys what differs from
 * the org. What cannot be published is left out and said; run again without a change it does nothing.
 * @throws JobError when nothing could be published; the org is then as it was
 */
export async function publish(options: PublishOptions): Promise<PublishReport> {
    const { connection, dryRun = false } = options;
    const facts = await readPublishFacts(connection);
    const published = await readPublished(connection);
    const enforcements = chosenEnforcements(options.enforce, facts).map((chosen) => ({
        ...chosen,
        isActive: isSwitchedOn(`Lead.${ruleName(chosen.key)}`, published)
    }));
    const settled = await deployWhatIsTaken(options, facts, published, {
        enforcements,
        refusedByOrg: new Map(),
        keepsNotes: await hasNotes(connection, published)
    });
    const { plan, changes, refused } = settled;
    const report = {
        dryRun,
        changes: changes.changes,
        refused: [...refused].map(([component, words]) => ({ component, words })),
        publications: plan.publications.map(({ key, name, components, notes, keepsOld }) => ({
            key,
            name,
            isPublished: components.length > 0 && !keepsOld,
            keepsOld,
            notes: notes.map(noteText)
        }))
    };
    if (dryRun) {
        return { ...report, assigned: 0 };
    }
    const assigned = plan.components.length > 0 ? await assignPublishedFields(connection) : 0;
    await recordPublications({ connection, userId: options.userId, facts, plan, changes });
    return { ...report, assigned };
}

interface Settled {
    readonly plan: PublicationPlan;
    readonly changes: Changes;
    readonly refused: ReadonlyMap<string, string>;
}

/** Each round leaves out what the org refused in the one before; the rest is then deployed whole, or nothing is. */
const MOST_ROUNDS = 5;

async function deployWhatIsTaken(
    options: PublishOptions,
    facts: PublishFacts,
    published: Published,
    first: PlanOptions
): Promise<Settled> {
    const { progress = silent } = options;
    const refusedByOrg = new Map(first.refusedByOrg);
    for (let round = 1; ; round += 1) {
        const plan = planPublication(facts, { ...first, refusedByOrg });
        const changes = compareWithOrg(plan, published, facts.publications);
        if (round === 1) {
            options.onChanges?.(changes.changes);
        }
        if (changes.changes.length === 0) {
            return { plan, changes, refused: refusedByOrg };
        }
        progress.step(options.dryRun ? 'check' : 'publish');
        const outcome = await deployChanges(options, changes);
        if (outcome.success) {
            progress.done(`${changes.changes.length} components ${options.dryRun ? 'would change' : 'changed'}`);
            return { plan, changes, refused: refusedByOrg };
        }
        const refused = refusalsIn(outcome, changes);
        if (refused.length === 0 || round === MOST_ROUNDS) {
            throw notPublished(problemsOf(outcome));
        }
        progress.say(`The org refused ${refused.map(([key]) => key).join(', ')}: publishing the rest.`);
        refused.forEach(([key, words]) => refusedByOrg.set(key, words));
    }
}

async function deployChanges(options: PublishOptions, { deploy, withdraw }: Changes): Promise<DeployOutcome> {
    const { connection, dryRun = false, progress = silent, signal } = options;
    try {
        return await deployZip(connection, await publicationZip(deploy, withdraw), {
            checkOnly: dryRun,
            signal,
            onProgress: (done, total) => progress.advance(done, total)
        });
    } catch (error) {
        throw notPublished(requestProblem(error), error);
    }
}

/** What the org refused for its own sake: what only misses something that was refused follows in the next round. */
function refusalsIn({ problems }: DeployOutcome, { deploy }: Changes): [key: string, words: string][] {
    const named = problems.filter(({ componentType, fullName }) =>
        deploy.some(({ type, fullName: name }) => type === typeOf({ componentType, fullName }) && name === fullName)
    );
    const fields = named.filter(({ componentType }) => componentType === 'CustomField');
    return (fields.length > 0 ? fields : named).map((problem) => [
        `${typeOf(problem)} ${problem.fullName}`,
        problem.problem
    ]);
}

/** Orgs call folders by types of their own. */
const typeOf = ({ componentType }: Pick<ComponentProblem, 'componentType' | 'fullName'>): string =>
    componentType.replace(/^(Report|Dashboard)Folder$/, '$1');

const problemsOf = ({ problems, errorMessage, status }: DeployOutcome): string =>
    problems.length > 0
        ? problems
              .map(({ componentType, fullName, problem }) => `\n  ${componentType} ${fullName}: ${problem}`)
              .join('')
        : (errorMessage ?? status);

const notPublished = (problem: string, cause?: unknown): JobError =>
    new JobError({
        happened: `Nothing was published: ${problem}`,
        kept: 'the org is as it was: a publication is deployed whole or not at all.',
        todo: 'mend what is named above, and publish again.',
        cause
    });

/** A rule that is not there yet begins switched on; after that it is the administrator's switch in Setup. */
const isSwitchedOn = (rule: string, { components, activeRules }: Published): boolean =>
    !components.has(`ValidationRule ${rule}`) || activeRules.has(rule);

async function hasNotes(connection: Connection, { components }: Published): Promise<boolean> {
    if (!components.has(`CustomField Lead.${NOTE_FIELD}`)) {
        return false;
    }
    try {
        const { totalSize } = await connection.query(`SELECT Id FROM Lead WHERE ${NOTE_FIELD} != null LIMIT 1`);
        return totalSize > 0;
    } catch (error) {
        // whoever may not see the notes does not take them away
        return messageOf(error) !== '';
    }
}
