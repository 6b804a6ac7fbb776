export const jobsRoutes = [] as const;
