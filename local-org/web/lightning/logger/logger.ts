/** On Salesforce the message goes to Event Monitoring; here the browser's console is where a developer looks. */
export function log(message: unknown): void {
    console.info(message);
}
