import { STAGE_FIELDS, STANDINGS, type StagedObject } from '../models.ts';
import { branch, leaf, PREFIX, type PlannedComponent } from './component.ts';

interface ListDef {
    readonly object: StagedObject;
    readonly name: string;
    readonly label: string;
    readonly columns: readonly string[];
    readonly filters: readonly (readonly [field: string, operation: string, value: string])[];
}

const COLUMNS: Readonly<Record<StagedObject, readonly string[]>> = {
    Lead: ['FULL_NAME', 'LEAD.COMPANY', 'LEAD.STATUS', STAGE_FIELDS.stage, STAGE_FIELDS.owner, 'CORE.USERS.ALIAS'],
    Opportunity: [
        'OPPORTUNITY.NAME',
        'ACCOUNT.NAME',
        'OPPORTUNITY.AMOUNT',
        'OPPORTUNITY.STAGE_NAME',
        STAGE_FIELDS.stage,
        STAGE_FIELDS.owner,
        'CORE.USERS.ALIAS'
    ]
};

/** Lists of the stages of an object: those in the funnel, and those whose value is not mapped. */
export function stageLists(object: StagedObject): PlannedComponent[] {
    const open: ListDef['filters'] = object === 'Opportunity' ? [['OPPORTUNITY.CLOSED', 'equals', '0']] : [];
    const [one, many] = object === 'Lead' ? ['Leads', 'leads'] : ['Opportunities', 'opportunities'];
    return [
        list({
            object,
            name: 'In_Funnel',
            label: `${one} in the Funnel`,
            columns: COLUMNS[object],
            filters: [...open, [STAGE_FIELDS.standing, 'equals', STANDINGS.in]]
        }),
        list({
            object,
            name: 'Not_Mapped',
            label: `Funnel: ${many} Not Mapped`,
            columns: COLUMNS[object],
            filters: [...open, [STAGE_FIELDS.standing, 'equals', STANDINGS.unmapped]]
        })
    ];
}

/** Leads that meet a definition. */
export const definitionList = (field: string, label: string): PlannedComponent =>
    list({
        object: 'Lead',
        name: field.replace(/__c$/, ''),
        label: `Leads: ${label}`.slice(0, 40),
        columns: ['FULL_NAME', 'LEAD.COMPANY', 'LEAD.STATUS', field, 'LEAD.CREATED_DATE', 'CORE.USERS.ALIAS'],
        filters: [[field, 'equals', '1']]
    });

function list({ object, name, label, columns, filters }: ListDef): PlannedComponent {
    const fullName = `${PREFIX}_${name}`;
    const own = [...columns, ...filters.map(([field]) => field)].filter((field) => field.endsWith('__c'));
    return {
        type: 'ListView',
        fullName: `${object}.${fullName}`,
        uses: own.map((field) => `${object}.${field}`),
        body: [
            leaf('fullName', fullName),
            ...columns.map((column) => leaf('columns', column)),
            leaf('filterScope', 'Everything'),
            ...filters.map(([field, operation, value]) =>
                branch('filters', leaf('field', field), leaf('operation', operation), leaf('value', value))
            ),
            leaf('label', label)
        ].join('')
    };
}
