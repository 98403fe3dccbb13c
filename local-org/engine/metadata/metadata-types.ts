/** Types that the local org obeys or keeps. */
export const KNOWN_TYPES: ReadonlySet<string> = new Set([
    'CustomObject',
    'CustomField',
    'ValidationRule',
    'RecordType',
    'ListView',
    'CompactLayout',
    'FieldSet',
    'WebLink',
    'BusinessProcess',
    'Index',
    'CustomLabels',
    'CustomLabel',
    'Translations',
    'CustomObjectTranslation',
    'GlobalValueSetTranslation',
    'StandardValueSetTranslation',
    'PermissionSet',
    'PermissionSetGroup',
    'CustomPermission',
    'CustomTab',
    'CustomApplication',
    'FlexiPage',
    'LightningComponentBundle',
    'StaticResource',
    'StandardValueSet',
    'GlobalValueSet',
    'Layout',
    'CustomMetadata',
    'QuickAction',
    'ReportType',
    'Report',
    'ReportFolder',
    'Dashboard',
    'DashboardFolder',
    'RestrictionRule',
    'LightningMessageChannel',
    'ContentAsset',
    'Settings',
    'Profile',
    'PathAssistant',
    'LeadConvertSettings',
    'SharingRules',
    'SharingOwnerRule',
    'SharingCriteriaRule',
    'SharingReason',
    'Role',
    'Group',
    'Queue'
]);

/** Types that the local org stores, lists and gives back, but that change nothing in it. */
export const STORED_ONLY: ReadonlySet<string> = new Set([
    'FieldSet',
    'WebLink',
    'Index',
    'CustomObjectTranslation',
    'GlobalValueSetTranslation',
    'StandardValueSetTranslation',
    'ReportType',
    'Report',
    'ReportFolder',
    'Dashboard',
    'DashboardFolder',
    'ContentAsset',
    'Settings',
    'PathAssistant'
]);

/** Type names that some clients use for another name of the same thing. */
const ALIASES: Readonly<Record<string, string>> = { MessageChannel: 'LightningMessageChannel' };

export const canonicalType = (type: string): string => ALIASES[type] ?? type;
