import { openQueryOrg, type QueryOrg } from './query-org.ts';

/** Names of rows -> ids. */
export interface SalesRows extends QueryOrg {
    readonly acme: string;
    readonly beta: string;
    readonly carla: string;
}

/**
 * Two accounts, five opportunities, two contacts, one lead. Today is Saturday, 16 May 2026.
 *
 * | name     | account | stage         | amount | close date | created          |
 * | -------- | ------- | ------------- | ------ | ---------- | ---------------- |
 * | Heater   | Acme    | Prospecting   | 100    | 2026-01-10 | 2026-05-01 08:00 |
 * | Boiler   | Acme    | Closed Won    | 250.5  | 2026-04-01 | 2026-05-15 23:30 |
 * | Turbine  | Acme    | Closed Lost   |        | 2026-05-16 | 2026-05-16 00:00 |
 * | Pump     | Beta    | Prospecting   | 40     | 2026-06-30 | 2025-12-31 23:59 |
 * | Valve    | -       | Qualification | 75     | 2027-01-01 | 2026-05-01 08:00 |
 */
export function openSalesRows(): SalesRows {
    const rows = openQueryOrg();
    const { insert } = rows;
    const acme = insert('Account', { Name: 'Acme', Industry: 'Energy', BillingCity: 'Bern', AnnualRevenue: 1_000_000 });
    const beta = insert('Account', { Name: 'Beta', Industry: null });
    const carla = insert('Contact', { LastName: 'Oak', FirstName: 'Carla', Name: 'Carla Oak', AccountId: acme });
    insert('Contact', { LastName: 'Elm', Name: 'Elm', AccountId: acme, Email: 'elm@acme.example' });
    insert('Lead', { LastName: 'Fir', Name: 'Fir', Company: 'Fir & Co', Status: 'Open - Not Contacted' });
    const opportunity = (
        Name: string,
        AccountId: string | null,
        StageName: string,
        Amount: number | null,
        CloseDate: string,
        CreatedDate: string
    ): string =>
        insert('Opportunity', {
            Name,
            AccountId,
            StageName,
            Amount,
            CloseDate,
            CreatedDate,
            IsWon: StageName === 'Closed Won' ? 1 : 0
        });
    opportunity('Heater', acme, 'Prospecting', 100, '2026-01-10', '2026-05-01T08:00:00.000Z');
    opportunity('Boiler', acme, 'Closed Won', 250.5, '2026-04-01', '2026-05-15T23:30:00.000Z');
    opportunity('Turbine', acme, 'Closed Lost', null, '2026-05-16', '2026-05-16T00:00:00.000Z');
    opportunity('Pump', beta, 'Prospecting', 40, '2026-06-30', '2025-12-31T23:59:00.000Z');
    opportunity('Valve', null, 'Qualification', 75, '2027-01-01', '2026-05-01T08:00:00.000Z');
    return { ...rows, acme, beta, carla };
}
