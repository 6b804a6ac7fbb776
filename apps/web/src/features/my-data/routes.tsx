export const myDataRoutes = [] as const;
