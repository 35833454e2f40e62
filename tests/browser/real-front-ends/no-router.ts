// Medplum's components import a router for one component that our page has no use for, and do not declare it.

export const useLocation = (): Location => location;
