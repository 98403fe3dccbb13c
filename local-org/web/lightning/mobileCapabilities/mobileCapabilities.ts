/** What a phone's app lends to a page. A browser has none of it, and every capability says so. */
const capability = { isAvailable: (): boolean => false };
const none = (): typeof capability => capability;

export const getAppReviewService = none;
export const getARSpaceCapture = none;
export const getBarcodeScanner = none;
export const getBiometricsService = none;
export const getCalendarService = none;
export const getContactsService = none;
export const getDocumentScanner = none;
export const getGeofencingService = none;
export const getLocationService = none;
export const getNfcService = none;
export const getPaymentsService = none;
