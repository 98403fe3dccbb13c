/**
 * What Salesforce documents for authors of Lightning components: base components (Component Reference) and modules with what
 * they export (Lightning Web Components Developer Guide).
 */
export const BASE_COMPONENTS: readonly string[] = `accordion accordion-section avatar badge barcode-scanner breadcrumb
    breadcrumbs button button-group button-icon button-icon-stateful button-menu button-stateful card carousel carousel-image
    checkbox-group combobox datatable dual-listbox dynamic-icon file-upload focus-trap formatted-address formatted-date-time
    formatted-email formatted-location formatted-name formatted-number formatted-phone formatted-rich-text formatted-text
    formatted-time formatted-url helptext icon input input-address input-field input-location input-name input-rich-text layout
    layout-item map menu-divider menu-item menu-subheader messages modal-body modal-footer modal-header output-field pill
    pill-container progress-bar progress-indicator progress-ring progress-step quick-action-panel radio-group record-edit-form
    record-form record-picker record-view-form relative-date-time rich-text-toolbar-button rich-text-toolbar-button-group
    select slider spinner tab tabset textarea tile toast-container tree tree-grid vertical-navigation vertical-navigation-item
    vertical-navigation-item-badge vertical-navigation-item-icon vertical-navigation-overflow vertical-navigation-section`
    .split(/\s+/)
    .filter(Boolean);

/** Module -> its named exports; `default` is the default export. */
export const MODULES: Readonly<Record<string, string>> = {
    '@lwc/state': 'defineState fromContext',
    'lightning/actions': 'CloseActionScreenEvent',
    'lightning/alert': 'default',
    'lightning/confirm': 'default',
    'lightning/datatable': 'default',
    'lightning/empApi': 'subscribe unsubscribe onError setDebugFlag isEmpEnabled',
    'lightning/flowSupport':
        'FlowAttributeChangeEvent FlowNavigationBackEvent FlowNavigationNextEvent FlowNavigationPauseEvent FlowNavigationFinishEvent',
    'lightning/graphql': 'gql graphql executeMutation',
    'lightning/logger': 'log',
    'lightning/mediaUtils': 'processImage',
    'lightning/messageService':
        'publish subscribe unsubscribe APPLICATION_SCOPE MessageContext createMessageContext releaseMessageContext',
    'lightning/mobileCapabilities':
        'getBarcodeScanner getDocumentScanner getLocationService getNfcService getContactsService getCalendarService getBiometricsService',
    'lightning/modal': 'default',
    'lightning/navigation': 'NavigationMixin CurrentPageReference NavigationContext navigate generateUrl',
    'lightning/pageReferenceUtils': 'encodeDefaultFieldValues decodeDefaultFieldValues',
    'lightning/platformResourceLoader': 'loadScript loadStyle',
    'lightning/platformShowToastEvent': 'ShowToastEvent',
    'lightning/platformUtilityBarApi':
        'EnclosingUtilityId getAllUtilityInfo getInfo minimize onUtilityClick open updatePanel updateUtility',
    'lightning/platformWorkspaceApi':
        'IsConsoleNavigation EnclosingTabId closeTab disableTabClose focusTab getAllTabInfo getFocusedTabInfo getTabInfo openSubtab openTab refreshTab setTabHighlighted setTabIcon setTabLabel',
    'lightning/prompt': 'default',
    'lightning/refresh':
        'RefreshEvent registerRefreshContainer registerRefreshHandler unregisterRefreshContainer unregisterRefreshHandler REFRESH_COMPLETE REFRESH_COMPLETE_WITH_ERRORS REFRESH_ERROR',
    'lightning/stateManagerLayout': 'default',
    'lightning/stateManagerObjectInfo': 'default',
    'lightning/stateManagerObjectInfos': 'default',
    'lightning/stateManagerRecord': 'default',
    'lightning/stateManagerRelatedListInfo': 'default',
    'lightning/stateManagerRelatedListRecords': 'default',
    'lightning/stateManagerRelatedListsInfo': 'default',
    'lightning/toast': 'default',
    'lightning/toastContainer': 'default',
    'lightning/uiAppsApi': 'getNavItems',
    'lightning/uiGraphQLApi': 'gql graphql refreshGraphQL',
    'lightning/uiLayoutApi': 'getLayout',
    'lightning/uiListApi': 'getListUi MRU',
    'lightning/uiListsApi':
        'createListInfo deleteListInfo getListInfoByName getListInfosByName getListInfosByObjectName getListRecordsByName updateListInfoByName getListObjectInfo getListPreferences updateListPreferences',
    'lightning/uiObjectInfoApi': 'getObjectInfo getObjectInfos getPicklistValues getPicklistValuesByRecordType',
    'lightning/uiRecordApi':
        'getRecord getRecords getRecordUi getRecordCreateDefaults createRecord updateRecord deleteRecord getFieldValue getFieldDisplayValue generateRecordInputForCreate generateRecordInputForUpdate createRecordInputFilteredByEditedFields getRecordNotifyChange notifyRecordUpdateAvailable',
    'lightning/uiRelatedListApi':
        'getRelatedListCount getRelatedListInfo getRelatedListInfoBatch getRelatedListRecords getRelatedListRecordsBatch getRelatedListsInfo',
    '@salesforce/client/formFactor': 'default',
    '@salesforce/schema/Account.Name': 'default',
    '@salesforce/user/Id': 'default',
    '@salesforce/user/isGuest': 'default',
    '@salesforce/userPermission/ViewSetup': 'default',
    '@salesforce/customPermission/Some_Permission': 'default',
    '@salesforce/messageChannel/Some_Channel__c': 'default',
    ...Object.fromEntries(
        `lang dir locale currency firstDayOfWeek timeZone common.calendarData common.digits defaultCalendar defaultNumberingSystem
        dateTime.longDateFormat dateTime.longDateTimeFormat dateTime.mediumDateFormat dateTime.mediumDateTimeFormat
        dateTime.mediumTimeFormat dateTime.shortDateFormat dateTime.shortDateTimeFormat dateTime.shortTimeFormat
        number.currencyFormat number.currencySymbol number.decimalSeparator number.exponentialSign number.groupingSeparator
        number.infinity number.minusSign number.nan number.numberFormat number.percentFormat number.percentSign number.perMilleSign
        number.plusSign number.superscriptingExponentSign`
            .split(/\s+/)
            .filter(Boolean)
            .map((name) => [`@salesforce/i18n/${name}`, 'default'])
    )
};

/** What is documented and refused, with words that the refusal holds. */
export const REFUSED: Readonly<Record<string, RegExp>> = {
    'lightning/flow': /Flows are not run/,
    'lightning/clickToDial': /telephony/,
    'lightning/conversationToolkitApi': /messaging/,
    'lightning/serviceCloudVoiceToolkitApi': /Voice/,
    'lightning/analyticsWaveApi': /CRM Analytics/,
    'lightning/unheardOf': /neither a base component nor a module of this org/,
    'experience/cmsDeliveryApi': /Experience Cloud/,
    'omnistudio/flexCard': /OmniStudio/,
    '@salesforce/apex/Some.method': /Apex does not run/,
    '@salesforce/community/Id': /Experience Cloud/,
    '@salesforce/site/Id': /Experience Cloud/
};
