import { accountTeamRows, makeAccountTeams } from './account-teams.ts';
import { accountRows, contactRows, makeAccounts, makeContacts } from './accounts.ts';
import { makeBoardPermissionSets } from './board.ts';
import { startOfDay } from './calendar.ts';
import { campaignRows, campaignsOfDeals, makeCampaigns, makeMembers, memberRows } from './campaigns.ts';
import { inquiriesFromCustomers, referencesOf, referralsOf, rolesInDeals } from './evidence.ts';
import { makeHandoffs } from './handoffs.ts';
import { makeLeadStandards } from './lead-standards.ts';
import { makeConvertedLeads } from './converted-leads.ts';
import { leadMoveRows, leadRows, makeLeads } from './leads.ts';
import { makeOpportunities, moveRows, opportunityRows } from './opportunities.ts';
import { makeOwed } from './owed.ts';
import { makePeople, ROLES, type Person } from './people.ts';
import { DEMO_SEED, Random } from './random.ts';
import type { Row } from './row.ts';
import { makeSurvey } from './survey.ts';
import { makeTasks } from './tasks.ts';

/**
 * Cinder Ridge Power Systems, which sells, installs and serves generators: the same company for the same day, on any
 * machine. Everything in it happened before the beginning of `asOf`.
 * @param asOf YYYY-MM-DD
 * @returns rows by file name
 */
export function makeDemoCompany(asOf: string, seed = DEMO_SEED): ReadonlyMap<string, readonly Row[]> {
    const now = startOfDay(asOf);
    // One source of chance per part: a change in one part leaves the others as they were.
    const part = (index: number): Random => new Random(seed + index * 7919);
    const people = makePeople(part(1));
    const accounts = makeAccounts(part(2), people, now);
    const contacts = makeContacts(part(3), accounts);
    const deals = makeOpportunities(part(4), accounts, now);
    const leads = inquiriesFromCustomers(part(10), makeLeads(part(5), people, now), accounts);
    const campaigns = makeCampaigns(part(6), people, now);
    const members = makeMembers(part(7), campaigns, leads, contacts, now);
    const tasks = makeTasks(part(9), deals, leads, now);
    const owed = makeOwed(part(14), deals, people, now);
    const teams = makeAccountTeams(part(21), accounts, people);
    const survey = makeSurvey(part(20), people, teams, now);
    const standards = makeLeadStandards(people);
    const handoffs = makeHandoffs(part(30), { leads, people, now });
    return new Map<string, readonly Row[]>([
        [
            'roles.csv',
            ROLES.map(({ developerName, name, parent }) => ({ developer_name: developerName, name, parent }))
        ],
        ['users.csv', people.map(personRow)],
        ['accounts.csv', accountRows(accounts, referencesOf(part(11), deals, now))],
        ['contacts.csv', contactRows(contacts)],
        ['campaigns.csv', campaignRows(campaigns, now)],
        [
            'opportunities.csv',
            opportunityRows(deals, campaignsOfDeals(part(8), campaigns, deals), referralsOf(part(12), deals))
        ],
        ['opportunity-contacts.csv', rolesInDeals(part(13), deals, contacts)],
        ['opportunity-moves.csv', moveRows(deals)],
        ['leads.csv', leadRows(leads)],
        ['lead-moves.csv', leadMoveRows(leads)],
        ['campaign-leads.csv', memberRows(members.leads)],
        ['campaign-contacts.csv', memberRows(members.contacts)],
        ['opportunity-tasks.csv', tasks.deals],
        ['lead-tasks.csv', tasks.leads],
        ['board-permission-sets.csv', makeBoardPermissionSets(people)],
        ['contribution-people.csv', owed.people],
        ['owed-tasks.csv', owed.tasks],
        ['lead-standards-permission-sets.csv', standards.permissionSets],
        ['lead-definitions.csv', standards.definitions],
        ['lead-criteria.csv', standards.criteria],
        ['converted-leads.csv', makeConvertedLeads(part(40), people, now)],
        ['handoff-permission-sets.csv', handoffs.permissionSets],
        ['lead-handoffs.csv', handoffs.handoffs],
        ['handoff-tasks.csv', handoffs.tasks],
        ['survey-permission-sets.csv', survey.permissionSets],
        ['survey-waves.csv', survey.waves],
        ['survey-participations.csv', survey.participations],
        ['survey-responses.csv', survey.responses],
        ['survey-memberships.csv', survey.memberships],
        ['account-teams.csv', accountTeamRows(teams)]
    ]);
}

const PERMISSION_SETS: Readonly<Record<Person['department'], string>> = {
    Sales: 'Funnel_Reader',
    Management: 'Funnel_Reader',
    Marketing: 'Funnel_Marketer',
    Operations: 'Funnel_Admin'
};

const TIME_ZONES = {
    East: 'America/New_York',
    Central: 'America/Chicago',
    West: 'America/Los_Angeles',
    '': 'America/New_York'
} as const;

function personRow({ username, firstName, lastName, title, department, role, manager, region, signsIn }: Person): Row {
    return {
        username,
        first_name: firstName,
        last_name: lastName,
        title,
        department,
        division: region,
        role,
        manager,
        time_zone: TIME_ZONES[region],
        profile:
            department === 'Operations' && title.endsWith('Administrator') ? 'System Administrator' : 'Standard User',
        permission_set: PERMISSION_SETS[department],
        signs_in: signsIn ? 'yes' : 'no'
    };
}
