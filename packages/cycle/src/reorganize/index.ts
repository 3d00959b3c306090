export { renameDepartment } from "./rename-department.ts";
