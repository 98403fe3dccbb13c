import { component } from '../engine-org.ts';

const property = (name: string, value: string | readonly string[]): string => {
    const inside =
        typeof value === 'string'
            ? `<value>${value}</value>`
            : `<valueList>${value.map((one) => `<valueListItems><value>${one}</value></valueListItems>`).join('')}</valueList>`;
    return `<componentInstanceProperties><name>${name}</name>${inside}</componentInstanceProperties>`;
};

interface Criterion {
    readonly left: string;
    readonly operator: string;
    readonly right: string;
}

const rule = (criteria: readonly Criterion[], filter = ''): string =>
    criteria.length === 0
        ? ''
        : `<visibilityRule>${filter && `<booleanFilter>${filter}</booleanFilter>`}${criteria
              .map(
                  ({ left, operator, right }) =>
                      `<criteria><leftValue>${left}</leftValue><operator>${operator}</operator><rightValue>${right}</rightValue></criteria>`
              )
              .join('')}</visibilityRule>`;

let made = 0;

const item = (
    name: string,
    properties: Readonly<Record<string, string | readonly string[]>> = {},
    visibility = ''
): string =>
    `<itemInstances><componentInstance>${Object.entries(properties)
        .map(([key, value]) => property(key, value))
        .join(
            ''
        )}<componentName>${name}</componentName><identifier>part${++made}</identifier>${visibility}</componentInstance></itemInstances>`;

const field = (name: string, behavior = 'none', visibility = ''): string =>
    `<itemInstances><fieldInstance><fieldInstanceProperties><name>uiBehavior</name><value>${behavior}</value></fieldInstanceProperties>
    <fieldItem>Record.${name}</fieldItem><identifier>field${++made}</identifier>${visibility}</fieldInstance></itemInstances>`;

const region = (name: string, items: readonly string[], type = 'Facet'): string =>
    `<flexiPageRegions>${items.join('')}<name>${name}</name><type>${type}</type></flexiPageRegions>`;

const text = (words: string, criteria: readonly Criterion[] = [], filter = ''): string =>
    item('flexipage:richText', { richTextValue: words, decorate: 'true' }, rule(criteria, filter));

const stage = (operator: string, right: string): Criterion => ({ left: '{!Record.StageName}', operator, right });
const amount = (operator: string, right: string): Criterion => ({ left: '{!Record.Amount}', operator, right });
const close = (operator: string, right: string): Criterion => ({ left: '{!Record.CloseDate}', operator, right });
const user = (path: string, right: string): Criterion => ({ left: `{!$User.${path}}`, operator: 'EQUAL', right });

/** Rules that hold for an open deal of 50,000 that closes at the end of 2026, seen by the administrator on a wide page. */
const HOLDING: readonly (readonly Criterion[])[] = [
    [stage('EQUAL', 'Prospecting')],
    [stage('NE', 'Closed Won')],
    [stage('CONTAINS', 'spect')],
    [amount('GT', '9000'), amount('LE', '50000')],
    [amount('GE', '50000'), amount('LT', '100000')],
    [close('GT', '2026-06-30')],
    [{ left: '{!Record.Account.Name}', operator: 'EQUAL', right: 'Acme' }],
    [{ left: '{!$Permission.StandardPermission.ViewSetup}', operator: 'EQUAL', right: 'true' }],
    [user('Profile.Name', 'System Administrator')]
];

/** Rules that do not. */
const FAILING: readonly (readonly Criterion[])[] = [
    [stage('EQUAL', 'Closed Won')],
    [amount('GT', '100000')],
    [close('LT', '2026-06-30')],
    [stage('EQUAL', 'Prospecting'), amount('LT', '10')],
    [user('Profile.Name', 'Standard User')],
    [{ left: '{!$Permission.CustomPermission.Nobody_Has_It}', operator: 'EQUAL', right: 'true' }]
];

export const HOLDING_COUNT = HOLDING.length;

const page = component(
    'FlexiPage',
    'Parts_Page',
    `${region('header', [item('force:highlightsPanel'), item('runtime_sales_pathassistant:pathAssistant')], 'Region')}
    ${region(
        'main',
        [
            item('flexipage:tabset', { tabs: 'tabs' }),
            item('flexipage:accordion', { sections: 'sections' }),
            item('flexipage:reportChart', { reportName: 'x' })
        ],
        'Region'
    )}
    ${region(
        'sidebar',
        [
            item('force:relatedListQuickLinksContainer'),
            item('lst:dynamicRelatedList', {
                maxRecordsToDisplay: '2',
                parentFieldApiName: 'Opportunity.AccountId',
                relatedListApiName: 'Contacts',
                relatedListFieldAliases: ['FULL_NAME', 'CONTACT.EMAIL'],
                relatedListLabel: 'People of the account',
                showActionBar: 'false',
                sortFieldAlias: 'FULL_NAME',
                sortFieldOrder: 'Ascending'
            }),
            item('runtime_sales_activities:activityPanel'),
            item('flexipage:filterListCard', { entityName: 'Account', filterName: 'AllAccount', pageSize: '2' }),
            ...HOLDING.map((criteria, at) => text(`holds ${at}`, criteria)),
            text('holds by logic', [stage('EQUAL', 'x'), amount('GT', '1'), stage('NE', 'x')], '(1 OR 2) AND 3'),
            ...FAILING.map((criteria, at) => text(`fails ${at}`, criteria))
        ],
        'Region'
    )}
    ${region('tabs', [item('flexipage:tab', { title: 'Standard.Tab.detail', body: 'details', active: 'true' }), item('flexipage:tab', { title: 'Standard.Tab.relatedLists', body: 'related' })])}
    ${region('details', [item('flexipage:fieldSection', { label: 'The deal', columns: 'columns' })])}
    ${region('columns', [item('flexipage:column', { body: 'left' }), item('flexipage:column', { body: 'right' })])}
    ${region('left', [field('Name', 'required'), field('StageName'), field('Description', 'none', rule([amount('GT', '1000000')]))])}
    ${region('right', [field('Amount', 'readonly'), field('CloseDate', 'required'), field('AccountId')])}
    ${region('related', [item('force:relatedListContainer')])}
    ${region('sections', [item('flexipage:accordionSection', { label: 'Opened', body: 'opened', collapsed: 'false' }), item('flexipage:accordionSection', { label: 'Folded', body: 'folded', collapsed: 'true' })])}
    ${region('opened', [text('In the opened section')])}
    ${region('folded', [text('In the folded section')])}
    <masterLabel>Parts</masterLabel><sobjectType>Opportunity</sobjectType>
    <template><name>flexipage:recordHomeTemplateDesktop</name></template><type>RecordPage</type>`
);

const path = component(
    'PathAssistant',
    'Deal_Path',
    `<active>true</active><entityName>Opportunity</entityName><fieldName>StageName</fieldName><masterLabel>Deal Path</masterLabel>
    <pathAssistantSteps><fieldNames>Amount</fieldNames><info>&lt;p&gt;Find out &lt;b&gt;who decides&lt;/b&gt;.&lt;/p&gt;</info>
    <picklistValueName>Prospecting</picklistValueName></pathAssistantSteps><recordTypeName>__MASTER__</recordTypeName>`
);

const app = component(
    'CustomApplication',
    'Parts',
    `<actionOverrides><actionName>View</actionName><content>Parts_Page</content><formFactor>Large</formFactor>
    <skipRecordTypeSelect>false</skipRecordTypeSelect><type>Flexipage</type><pageOrSobjectType>Opportunity</pageOrSobjectType></actionOverrides>
    <label>Parts</label><formFactors>Large</formFactors><uiType>Lightning</uiType><navType>Standard</navType><tabs>standard-Opportunity</tabs>`
);

const permission = component('CustomPermission', 'Nobody_Has_It', '<label>Nobody has it</label>');

/** A record page with all parts that pages of others use most, in the order in which it can be deployed. */
export const SAMPLE_PAGE = [[path, permission], [page], [app]] as const;
