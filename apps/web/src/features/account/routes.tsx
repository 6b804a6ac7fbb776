export const publicAccountRoutes = [] as const;
export const accountRoutes = [] as const;
