import type {
    CriteriaField,
    GraphqlFilter
} from '../../../../force-app/main/shared/lwc/criteriaModel/criteriaTypes.ts';
import { runGraphql } from '../../../../local-org/services/graphql.ts';
import { openEngineOrg, START } from '../../../support/engine-org.ts';

export const WHEN = { now: START, timeZone: 'America/Los_Angeles' };

export const LEAD_FIELDS: readonly CriteriaField[] = [
    { path: 'Company', type: 'text' },
    { path: 'NumberOfEmployees', type: 'number', isWhole: true }
];

export interface TrialLead {
    readonly company: string;
    readonly employees: number | null;
    /** Days on which its campaign members responded. */
    readonly responses: readonly string[];
    /** Campaign members that did not respond. */
    readonly silent: number;
}

/** An org with leads in campaigns, which can be asked by GraphQL. */
export class LeadOrg {
    readonly #engine = openEngineOrg();
    readonly leads = new Map<string, TrialLead>();

    insert(lead: TrialLead): void {
        const id = this.#engine.insert('Lead', {
            LastName: 'Trial',
            Company: lead.company,
            NumberOfEmployees: lead.employees
        });
        for (const day of [...lead.responses, ...Array.from({ length: lead.silent }, () => undefined)]) {
            const CampaignId = this.#engine.insert('Campaign', { Name: 'Trial' });
            const member = this.#engine.insert('CampaignMember', { CampaignId, LeadId: id });
            if (day !== undefined) {
                // The platform dates a response on the day on which it is entered: here it is dated for the trial.
                this.#engine.org.database
                    .prepare('UPDATE "CampaignMember" SET "HasResponded" = 1, "FirstRespondedDate" = ? WHERE "Id" = ?')
                    .run(day, member);
            }
        }
        this.leads.set(id, lead);
    }

    value(id: string, path: string): string | number | null {
        const lead = this.leads.get(id);
        return (path === 'Company' ? lead?.company : lead?.employees) ?? null;
    }

    /** Ids of the leads that meet a filter, by the real GraphQL. */
    found(where: GraphqlFilter): Set<string> {
        const { data, errors } = runGraphql(this.#engine.org, this.#engine.administrator, {
            query: 'query Q($where: Lead_Filter) { uiapi { query { Lead(first: 2000, where: $where) { edges { node { Id } } } } } }',
            variables: { where }
        });
        if (errors.length > 0) {
            throw new Error(`${JSON.stringify(errors)} of ${JSON.stringify(where)}`);
        }
        const answer = data['uiapi'] as { query: { Lead: { edges: { node: { Id: string } }[] } } };
        return new Set(answer.query.Lead.edges.map(({ node }) => node.Id));
    }
}
