// Package kubernetes checks deploy/kubernetes by Kubernetes' own types. It is a module
// of its own, so that these types are no dependency of Sundial.
package kubernetes

import (
	"bufio"
	"bytes"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	appsv1 "k8s.io/api/apps/v1"
	corev1 "k8s.io/api/core/v1"
	networkingv1 "k8s.io/api/networking/v1"
	policyv1 "k8s.io/api/policy/v1"
	"k8s.io/apimachinery/pkg/runtime"
	"k8s.io/apimachinery/pkg/runtime/serializer/json"
	utilyaml "k8s.io/apimachinery/pkg/util/yaml"
)

// objects reads every document of the example. Unknown and doubled fields are errors.
func objects(t *testing.T) []runtime.Object {
	t.Helper()
	scheme := runtime.NewScheme()
	for _, add := range []func(*runtime.Scheme) error{appsv1.AddToScheme, corev1.AddToScheme, networkingv1.AddToScheme, policyv1.AddToScheme} {
		if err := add(scheme); err != nil {
			t.Fatal(err)
		}
	}
	strict := json.NewSerializerWithOptions(json.DefaultMetaFactory, scheme, scheme, json.SerializerOptions{Yaml: true, Strict: true})
	files, err := filepath.Glob("../../deploy/kubernetes/*.yaml")
	if err != nil || len(files) == 0 {
		t.Fatalf("no example was found: %v", err)
	}
	var all []runtime.Object
	for _, file := range files {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		documents := utilyaml.NewYAMLReader(bufio.NewReader(bytes.NewReader(text)))
		for {
			document, err := documents.Read()
			if errors.Is(err, io.EOF) {
				break
			}
			if err != nil {
				t.Fatalf("read %s: %v", file, err)
			}
			object, kind, err := strict.Decode(document, nil, nil)
			if err != nil {
				t.Fatalf("%s, %v: %v", file, kind, err)
			}
			all = append(all, object)
		}
	}
	return all
}

func deployment(t *testing.T) *appsv1.Deployment {
	t.Helper()
	for _, object := range objects(t) {
		if d, ok := object.(*appsv1.Deployment); ok {
			return d
		}
	}
	t.Fatal("there is no Deployment")
	return nil
}

func TestEveryObjectIsOfAKnownKindWithKnownFields(t *testing.T) {
	if n := len(objects(t)); n < 4 {
		t.Errorf("%d objects, want the deployment, its claim, its disruption budget and its network policy", n)
	}
}

func TestTheDeploymentHasTwoReplicasProbesAndNoRights(t *testing.T) {
	d := deployment(t)
	if d.Spec.Replicas == nil || *d.Spec.Replicas != 2 {
		t.Errorf("replicas = %v, want 2", d.Spec.Replicas)
	}
	c := d.Spec.Template.Spec.Containers[0]
	if c.StartupProbe == nil || c.LivenessProbe.HTTPGet.Path != "/healthz" || c.ReadinessProbe.HTTPGet.Path != "/readyz" {
		t.Error("a probe is missing or asks the wrong path")
	}
	if s := c.SecurityContext; s == nil || *s.AllowPrivilegeEscalation || !*s.ReadOnlyRootFilesystem || len(s.Capabilities.Drop) != 1 {
		t.Error("the container may do more than it needs")
	}
	if *d.Spec.Template.Spec.SecurityContext.RunAsUser != 65532 {
		t.Error("it doesn't run as the image's user")
	}
}

func TestItSetsOnlyVariablesThatSundialReads(t *testing.T) {
	config, err := os.ReadFile("../../docs/operate.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, v := range deployment(t).Spec.Template.Spec.Containers[0].Env {
		if !strings.Contains(string(config), "`"+strings.TrimSuffix(v.Name, "_FILE")+"`") {
			t.Errorf("docs/operate.md doesn't know %s", v.Name)
		}
	}
}
