export const recognitionLogRoutes = [] as const;
