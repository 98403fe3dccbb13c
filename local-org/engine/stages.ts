const FORECAST_LABELS: Readonly<Record<string, string>> = {
    BestCase: 'Best Case',
    MostLikely: 'Most Likely',
    Forecast: 'Commit'
};

/** What people read for a forecast category: `BestCase` is Best Case, `Forecast` is Commit. */
export const forecastCategoryName = (category: string): string => FORECAST_LABELS[category] ?? category;
