export const identifyRoutes = [] as const;
