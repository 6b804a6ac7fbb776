export const dashboardRoutes = [] as const;
