export const verifyRoutes = [] as const;
