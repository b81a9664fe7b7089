/*
 * Included before every C++ file of better-sqlite3 so that its sources compile for Node-API 9 (Electron 33,
 * Node 20), where a reference may hold an object, a function or a symbol only. The library also keeps references
 * to strings; here those are put into a one-element array, and the lowest bit of the napi_ref, which is always
 * free because the pointer is aligned, says that the value must be taken out again.
 */
#ifndef LETTERBOOK_NODE_API_9_H
#define LETTERBOOK_NODE_API_9_H

#undef NAPI_VERSION
#define NAPI_VERSION 9
#include <node_api.h>
#include <stdint.h>

static inline bool letterbook_is_boxed(napi_ref reference) {
  return ((uintptr_t)reference & 1) != 0;
}

static inline napi_ref letterbook_mark_boxed(napi_ref reference) {
  return (napi_ref)((uintptr_t)reference | 1);
}

static inline napi_ref letterbook_plain(napi_ref reference) {
  return (napi_ref)((uintptr_t)reference & ~(uintptr_t)1);
}

static inline napi_status letterbook_create_reference(napi_env env, napi_value value, uint32_t count,
                                                      napi_ref* result) {
  napi_valuetype type;
  napi_status status = napi_typeof(env, value, &type);
  if (status != napi_ok) return status;
  if (type == napi_object || type == napi_function || type == napi_symbol) {
    return napi_create_reference(env, value, count, result);
  }
  napi_value box;
  status = napi_create_array_with_length(env, 1, &box);
  if (status != napi_ok) return status;
  status = napi_set_element(env, box, 0, value);
  if (status != napi_ok) return status;
  status = napi_create_reference(env, box, count, result);
  if (status == napi_ok) *result = letterbook_mark_boxed(*result);
  return status;
}

static inline napi_status letterbook_get_reference_value(napi_env env, napi_ref reference, napi_value* result) {
  napi_status status = napi_get_reference_value(env, letterbook_plain(reference), result);
  if (status != napi_ok || *result == nullptr || !letterbook_is_boxed(reference)) return status;
  return napi_get_element(env, *result, 0, result);
}

static inline napi_status letterbook_delete_reference(napi_env env, napi_ref reference) {
  return napi_delete_reference(env, letterbook_plain(reference));
}

static inline napi_status letterbook_reference_ref(napi_env env, napi_ref reference, uint32_t* result) {
  return napi_reference_ref(env, letterbook_plain(reference), result);
}

static inline napi_status letterbook_reference_unref(napi_env env, napi_ref reference, uint32_t* result) {
  return napi_reference_unref(env, letterbook_plain(reference), result);
}

#define napi_create_reference letterbook_create_reference
#define napi_get_reference_value letterbook_get_reference_value
#define napi_delete_reference letterbook_delete_reference
#define napi_reference_ref letterbook_reference_ref
#define napi_reference_unref letterbook_reference_unref

#endif
