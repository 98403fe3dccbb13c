import type { Row } from './row.ts';
import type { Person } from './people.ts';

type Criterion = readonly [field: string, operator: string, value?: string];

interface Version {
    readonly key: string;
    readonly name: string;
    readonly meaning: string;
    readonly stage: string;
    readonly responseHours: number;
    readonly acceptanceHours: number;
    readonly logic: string;
    readonly change: string;
    readonly criteria: readonly Criterion[];
}

const MQL = {
    key: 'mql',
    name: 'Marketing-qualified lead (MQL)',
    meaning: 'A company large enough to need standby power, with somebody whom we can reach.',
    stage: 'brand_preference',
    responseHours: 16,
    acceptanceHours: 8
};
const SQL = {
    key: 'sql',
    name: 'Sales-qualified lead (SQL)',
    meaning: 'We have spoken with somebody who decides or prepares the decision, and the need is real.',
    stage: 'purchase_intention',
    responseHours: 8,
    acceptanceHours: 4
};
const REACHABLE: Criterion = ['Email', 'isNotBlank'];
const INTEREST: readonly Criterion[] = [
    ['LeadSource', 'equals', 'Web; Phone Inquiry; Partner Referral'],
    ['Rating', 'equals', 'Hot; Warm']
];
const WORKED: Criterion = ['Status', 'equals', 'Working - Contacted'];
const DECIDES: Criterion = ['Title', 'contains', 'Director; Manager; Chief; Owner'];

/** Three versions of two definitions, oldest first: what Marketing and Sales learnt from each other over a year. */
const VERSIONS: readonly Version[] = [
    { ...MQL, logic: '', change: '', criteria: [REACHABLE, ['NumberOfEmployees', 'greaterOrEqual', '50']] },
    {
        ...MQL,
        logic: '1 AND 2 AND (3 OR 4)',
        change: 'Sales returned many small companies and bought names: 100 employees, and a sign of interest.',
        criteria: [REACHABLE, ['NumberOfEmployees', 'greaterOrEqual', '100'], ...INTEREST]
    },
    {
        ...MQL,
        logic: '1 AND 2 AND (3 OR 4) AND 5',
        change: 'Interest fades: only leads of the last half year count.',
        criteria: [
            REACHABLE,
            ['NumberOfEmployees', 'greaterOrEqual', '100'],
            ...INTEREST,
            ['CreatedDate', 'inLastDays', '180']
        ]
    },
    { ...SQL, logic: '', change: '', criteria: [WORKED, ['NumberOfEmployees', 'greaterOrEqual', '100']] },
    {
        ...SQL,
        logic: '',
        change: 'Whom we spoke with matters: people who decide or prepare the decision. Cold leads are left out.',
        criteria: [WORKED, ['NumberOfEmployees', 'greaterOrEqual', '100'], DECIDES, ['Rating', 'notEquals', 'Cold']]
    },
    {
        ...SQL,
        logic: '1 AND 2 AND 3 AND NOT 4',
        change: 'An idea from the field: smaller plants with a hot need should pass too.',
        criteria: [WORKED, ['NumberOfEmployees', 'greaterOrEqual', '60'], DECIDES, ['Rating', 'equals', 'Cold']]
    }
];

interface LeadStandards {
    readonly definitions: Row[];
    readonly criteria: Row[];
    readonly permissionSets: Row[];
}

/** Definitions come as drafts: they are agreed by the people who sign, see `sign-definitions.ts`. */
export function makeLeadStandards(people: readonly Person[]): LeadStandards {
    const numbered = VERSIONS.map((version, index) => ({
        ...version,
        version: VERSIONS.slice(0, index).filter(({ key }) => key === version.key).length + 1
    }));
    return {
        definitions: numbered.map(
            ({ key, version, name, meaning, stage, responseHours, acceptanceHours, logic, change }) => ({
                version_key: `${key}.${version}`,
                definition_key: key,
                version,
                name,
                meaning,
                stage,
                response_hours: responseHours,
                acceptance_hours: acceptanceHours,
                working_calendar: 'default',
                filter_logic: logic,
                change_note: change
            })
        ),
        criteria: numbered.flatMap(({ key, version, criteria }) =>
            criteria.map(([field, operator, value = ''], index) => ({
                criterion_key: `${key}.${version}.${index + 1}`,
                version_key: `${key}.${version}`,
                position: index + 1,
                field,
                operator,
                value
            }))
        ),
        permissionSets: people.flatMap((person) =>
            setsOf(person).map((set) => ({ username: person.username, permission_set: set }))
        )
    };
}

function setsOf({ department, job }: Person): string[] {
    const sets = ['Lead_Standards_Reader'];
    if (department === 'Marketing' || department === 'Operations') {
        sets.push('Lead_Standards_Author');
    }
    if (job === 'head' && (department === 'Marketing' || department === 'Sales')) {
        sets.push(`Lead_Standards_${department}_Signer`);
    }
    return sets;
}
