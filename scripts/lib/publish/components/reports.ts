import { STAGE_FIELDS, STANDINGS, type StagedObject } from '../models.ts';
import { branch, leaf, MARK, PREFIX, type PlannedComponent } from './component.ts';

/** API name of the report type, and words, of an object. */
const TYPES: Readonly<Record<StagedObject, { name: string; label: string; category: string; columns: string[] }>> = {
    Lead: {
        name: `${PREFIX}_Leads`,
        label: 'Leads with Funnel Stage',
        category: 'leads',
        columns: ['Name', 'Company', 'Status', 'LeadSource', 'Rating', 'Owner', 'CreatedDate', 'IsConverted']
    },
    Opportunity: {
        name: `${PREFIX}_Opportunities`,
        label: 'Opportunities with Funnel Stage',
        category: 'opportunities',
        columns: ['Name', 'Account', 'StageName', 'Amount', 'CloseDate', 'Owner', 'CreatedDate', 'IsClosed', 'IsWon']
    }
};

/** The folder that reports, and the one that dashboards lie in. */
export const FOLDER = PREFIX;

/** @param fields published on the object */
export function reportTypeComponent(object: StagedObject, fields: readonly string[]): PlannedComponent {
    const { name, label, category, columns } = TYPES[object];
    const all = [...columns, ...fields];
    return {
        type: 'ReportType',
        fullName: name,
        uses: fields.map((field) => `${object}.${field}`),
        body: [
            leaf('baseObject', object),
            leaf('category', category),
            leaf('deployed', true),
            leaf('description', `The shared funnel in reports. ${MARK}`),
            leaf('label', label),
            branch(
                'sections',
                ...all.map((field) =>
                    branch(
                        'columns',
                        leaf('checkedByDefault', columns.includes(field)),
                        leaf('field', field),
                        leaf('table', object)
                    )
                ),
                leaf('masterLabel', label)
            )
        ].join('')
    };
}

export const folderComponent = (type: 'Report' | 'Dashboard'): PlannedComponent => ({
    type,
    fullName: FOLDER,
    uses: [],
    body: [
        // everybody may see the reports; what is in them is what each may see of the records
        branch(
            'folderShares',
            leaf('accessLevel', 'View'),
            leaf('sharedTo', 'AllInternalUsers'),
            leaf('sharedToType', 'Organization')
        ),
        leaf('name', 'Shared Funnel')
    ].join('')
});

export interface ReportDef {
    readonly object: StagedObject;
    readonly name: string;
    readonly title: string;
    readonly description: string;
    readonly groupBy: string;
    readonly filters: readonly (readonly [field: string, operator: string, value: string])[];
    readonly columns: readonly string[];
}

/** Reports on the stages of an object: who stands where, and what is not mapped. */
export function stageReports(object: StagedObject): ReportDef[] {
    const [flag, noun, columns] =
        object === 'Lead'
            ? (['IsConverted', 'Leads', ['Name', 'Company', 'Status']] as const)
            : (['IsClosed', 'Opportunities', ['Name', 'Account', 'StageName', 'Amount']] as const);
    const open: ReportDef['filters'] = [[flag, 'equals', '0']];
    return [
        {
            object,
            name: `${noun}_by_Stage`,
            title: `Open ${noun} by Funnel Stage`,
            description: 'Of the records that you can see, with the function that owns each stage.',
            groupBy: STAGE_FIELDS.stage,
            filters: [...open, [STAGE_FIELDS.standing, 'equals', STANDINGS.in]],
            columns: [...columns, STAGE_FIELDS.number, STAGE_FIELDS.owner]
        },
        {
            object,
            name: `${noun}_Not_Mapped`,
            title: `Open ${noun} Not Mapped`,
            description: 'Values that stand for no stage: map them in Funnel Set-up, and publish again.',
            groupBy: object === 'Lead' ? 'Status' : 'StageName',
            filters: [...open, [STAGE_FIELDS.standing, 'equals', STANDINGS.unmapped]],
            columns: columns.filter((column) => column !== 'Status' && column !== 'StageName')
        }
    ];
}

/** Leads that meet a definition, by where they came from. */
export const definitionReport = (field: string, label: string): ReportDef => ({
    object: 'Lead',
    name: field.replace(/__c$/, '').slice(0, 40),
    title: `Leads: ${label}`.slice(0, 40),
    description: 'Open leads that meet the definition as it was published, by lead source.',
    groupBy: 'LeadSource',
    filters: [
        ['IsConverted', 'equals', '0'],
        [field, 'equals', '1']
    ],
    columns: ['Name', 'Company', 'Status', 'Owner']
});

export function reportComponent(report: ReportDef): PlannedComponent {
    const { object, name, title, description, groupBy, filters, columns } = report;
    const column = (field: string): string => `${object}$${field}`;
    const own = [...columns, groupBy, ...filters.map(([field]) => field)].filter((field) => field.endsWith('__c'));
    return {
        type: 'Report',
        fullName: `${FOLDER}/${name}`,
        uses: own.map((field) => `${object}.${field}`),
        body: [
            ...columns.map((field) =>
                branch(
                    'columns',
                    ...(field === 'Amount' ? [leaf('aggregateTypes', 'Sum')] : []),
                    leaf('field', column(field))
                )
            ),
            leaf('description', description),
            branch(
                'filter',
                ...filters.map(([field, operator, value]) =>
                    branch(
                        'criteriaItems',
                        leaf('column', column(field)),
                        leaf('columnToColumn', false),
                        leaf('isUnlocked', true),
                        leaf('operator', operator),
                        leaf('value', value)
                    )
                )
            ),
            leaf('format', 'Summary'),
            branch(
                'groupingsDown',
                leaf('dateGranularity', 'Day'),
                leaf('field', column(groupBy)),
                leaf('sortOrder', 'Asc')
            ),
            leaf('name', title),
            leaf('reportType', `${TYPES[object].name}__c`),
            leaf('scope', 'organization'),
            leaf('showDetails', false),
            leaf('showGrandTotal', true),
            leaf('showSubTotals', true),
            branch('timeFrameFilter', leaf('dateColumn', column('CreatedDate')), leaf('interval', 'INTERVAL_CUSTOM'))
        ].join('')
    };
}
